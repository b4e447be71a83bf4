/// Other engines, asked the same questions as this one.
@NullMarked
package dev.sekisho.bench.others;

import org.jspecify.annotations.NullMarked;
