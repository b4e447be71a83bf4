/// AWS policy documents: parsed, compiled, evaluated and explained. Needs nothing but `java.base`.
@NullMarked
package dev.sekisho.policy;

import org.jspecify.annotations.NullMarked;
