/// A second evaluator, written from docs/evaluation.md by the shortest way and without the engine's classes, and
/// its comparison with the engine on random policies and requests.
@NullMarked
package dev.sekisho.reference;

import org.jspecify.annotations.NullMarked;
