/// Tokens by which an account's principals show services outside who they are, and the keys that sign them.
@NullMarked
package dev.sekisho.identity.outbound;

import org.jspecify.annotations.NullMarked;
