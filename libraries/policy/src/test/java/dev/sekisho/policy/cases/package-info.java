@NullMarked
package dev.sekisho.policy.cases;

import org.jspecify.annotations.NullMarked;
