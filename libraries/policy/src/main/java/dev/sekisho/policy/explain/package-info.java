/// Why a decision is what it is: every policy that was looked at, and in each statement the first thing that failed.
@NullMarked
package dev.sekisho.policy.explain;

import org.jspecify.annotations.NullMarked;
