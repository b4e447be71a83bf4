/// Log streams.
@NullMarked
package dev.sekisho.logs.stream;

import org.jspecify.annotations.NullMarked;
