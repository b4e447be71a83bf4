/// Access keys, and how their secrets are kept.
@NullMarked
package dev.sekisho.identity.key;

import org.jspecify.annotations.NullMarked;
