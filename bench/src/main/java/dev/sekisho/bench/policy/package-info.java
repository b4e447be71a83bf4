/// The policy engine's benchmark: policies and questions with known answers, which other engines can be asked too.
@NullMarked
package dev.sekisho.bench.policy;

import org.jspecify.annotations.NullMarked;
