/// Managed policies attached to users, groups and roles.
@NullMarked
package dev.sekisho.iam.attachment;

import org.jspecify.annotations.NullMarked;
