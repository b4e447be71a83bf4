/// The store of identities: a small ordered key space with revisions, compare-and-set and a change feed.
@NullMarked
package dev.sekisho.store;

import org.jspecify.annotations.NullMarked;
