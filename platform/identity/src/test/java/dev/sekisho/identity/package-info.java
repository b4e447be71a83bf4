@NullMarked
package dev.sekisho.identity;

import org.jspecify.annotations.NullMarked;
