@NullMarked
package dev.sekisho.catalogue;

import org.jspecify.annotations.NullMarked;
