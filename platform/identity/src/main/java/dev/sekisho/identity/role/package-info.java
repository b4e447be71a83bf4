/// Roles.
@NullMarked
package dev.sekisho.identity.role;

import org.jspecify.annotations.NullMarked;
