@NullMarked
package dev.sekisho.store;

import org.jspecify.annotations.NullMarked;
