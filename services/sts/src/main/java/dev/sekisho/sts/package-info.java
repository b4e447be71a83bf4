/// STS: who a caller is.
@NullMarked
package dev.sekisho.sts;

import org.jspecify.annotations.NullMarked;
