/// Managed policies and their versions.
@NullMarked
package dev.sekisho.iam.policy;

import org.jspecify.annotations.NullMarked;
