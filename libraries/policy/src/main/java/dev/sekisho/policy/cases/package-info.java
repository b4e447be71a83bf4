/// Policy cases: files that say what a decision must be, read and run. The format is described in `cases/policy`.
@NullMarked
package dev.sekisho.policy.cases;

import org.jspecify.annotations.NullMarked;
