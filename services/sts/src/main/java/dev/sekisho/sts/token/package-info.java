/// Tokens by which services outside know this server's principals.
@NullMarked
package dev.sekisho.sts.token;

import org.jspecify.annotations.NullMarked;
