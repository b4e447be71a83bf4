/// Users.
@NullMarked
package dev.sekisho.identity.user;

import org.jspecify.annotations.NullMarked;
