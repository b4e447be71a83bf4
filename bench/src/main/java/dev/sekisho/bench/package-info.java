/// Benchmarks of the whole program, each beside a bare handler of the same HTTP server where that says more.
@NullMarked
package dev.sekisho.bench;

import org.jspecify.annotations.NullMarked;
