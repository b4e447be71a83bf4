/// Benchmarks of single steps of the way of a request, in one thread: what they take, and what they allocate.
@NullMarked
package dev.sekisho.bench.micro;

import org.jspecify.annotations.NullMarked;
