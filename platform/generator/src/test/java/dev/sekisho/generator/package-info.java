@NullMarked
package dev.sekisho.generator;

import org.jspecify.annotations.NullMarked;
