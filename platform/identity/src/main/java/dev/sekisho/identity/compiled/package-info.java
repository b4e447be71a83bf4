/// The compiled policies of a principal.
@NullMarked
package dev.sekisho.identity.compiled;

import org.jspecify.annotations.NullMarked;
