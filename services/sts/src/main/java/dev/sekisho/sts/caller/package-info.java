/// Who a caller is, and whose a key is.
@NullMarked
package dev.sekisho.sts.caller;

import org.jspecify.annotations.NullMarked;
