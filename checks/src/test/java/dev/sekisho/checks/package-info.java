@NullMarked
package dev.sekisho.checks;

import org.jspecify.annotations.NullMarked;
