/// Roles.
@NullMarked
package dev.sekisho.iam.role;

import org.jspecify.annotations.NullMarked;
