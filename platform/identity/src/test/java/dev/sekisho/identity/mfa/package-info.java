/// Tests of codes alone.
@NullMarked
package dev.sekisho.identity.mfa;

import org.jspecify.annotations.NullMarked;
