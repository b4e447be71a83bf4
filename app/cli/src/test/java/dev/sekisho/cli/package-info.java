@NullMarked
package dev.sekisho.cli;

import org.jspecify.annotations.NullMarked;
