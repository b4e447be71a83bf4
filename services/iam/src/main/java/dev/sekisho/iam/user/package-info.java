/// Users.
@NullMarked
package dev.sekisho.iam.user;

import org.jspecify.annotations.NullMarked;
