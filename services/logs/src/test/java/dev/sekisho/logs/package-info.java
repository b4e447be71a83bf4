@NullMarked
package dev.sekisho.logs;

import org.jspecify.annotations.NullMarked;
