/// Multi-factor authentication: virtual MFA devices and the codes they show.
@NullMarked
package dev.sekisho.identity.mfa;

import org.jspecify.annotations.NullMarked;
