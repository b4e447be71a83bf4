/// What users sign in with beside access keys and MFA devices: passwords, keys and certificates of services. There are
/// none yet. The operations that clients call before they delete a user say so.
@NullMarked
package dev.sekisho.iam.credential;

import org.jspecify.annotations.NullMarked;
