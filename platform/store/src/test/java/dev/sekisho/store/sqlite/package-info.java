@NullMarked
package dev.sekisho.store.sqlite;

import org.jspecify.annotations.NullMarked;
