@NullMarked
package dev.sekisho.fuzz;

import org.jspecify.annotations.NullMarked;
