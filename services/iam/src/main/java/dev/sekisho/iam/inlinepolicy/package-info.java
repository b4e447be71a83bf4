/// The inline policies of users, groups and roles.
@NullMarked
package dev.sekisho.iam.inlinepolicy;

import org.jspecify.annotations.NullMarked;
