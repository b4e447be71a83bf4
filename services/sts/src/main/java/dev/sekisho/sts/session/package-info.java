/// What the operations that make sessions have in common.
@NullMarked
package dev.sekisho.sts.session;

import org.jspecify.annotations.NullMarked;
