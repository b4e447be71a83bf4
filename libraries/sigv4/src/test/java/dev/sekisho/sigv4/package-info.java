@NullMarked
package dev.sekisho.sigv4;

import org.jspecify.annotations.NullMarked;
