@NullMarked
package dev.sekisho.sekisho;

import org.jspecify.annotations.NullMarked;
