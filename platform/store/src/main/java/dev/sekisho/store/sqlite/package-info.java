/// SQLite embedded: a file that is opened whole or not at all, writes that share a flush, and pooled reads.
///
/// It knows no tables. Whoever keeps something in a file of its own brings a [Schema] and its statements.
@NullMarked
package dev.sekisho.store.sqlite;

import org.jspecify.annotations.NullMarked;
