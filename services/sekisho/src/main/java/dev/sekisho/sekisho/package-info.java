/// The server's own operations, which AWS does not have: why a request was denied, and its accounts.
@NullMarked
package dev.sekisho.sekisho;

import org.jspecify.annotations.NullMarked;
