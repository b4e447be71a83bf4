/// The program: options, the data directory, and the wiring of the parts.
@NullMarked
package dev.sekisho.main;

import org.jspecify.annotations.NullMarked;
