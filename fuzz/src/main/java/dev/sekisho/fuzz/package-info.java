/// What a fuzzer calls: each target takes any bytes, and compares what is made of them with a second, plain way to the
/// same answer.
@NullMarked
package dev.sekisho.fuzz;

import org.jspecify.annotations.NullMarked;
