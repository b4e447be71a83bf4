@NullMarked
package dev.sekisho.policy.text;

import org.jspecify.annotations.NullMarked;
