/// Virtual MFA devices.
@NullMarked
package dev.sekisho.iam.mfa;

import org.jspecify.annotations.NullMarked;
