/// Permissions boundaries of users and roles.
@NullMarked
package dev.sekisho.iam.boundary;

import org.jspecify.annotations.NullMarked;
