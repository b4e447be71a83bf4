/// Operations on the account's part in outbound web identity federation.
@NullMarked
package dev.sekisho.iam.outbound;

import org.jspecify.annotations.NullMarked;
