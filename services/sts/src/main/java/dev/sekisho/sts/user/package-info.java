/// Sessions of users.
@NullMarked
package dev.sekisho.sts.user;

import org.jspecify.annotations.NullMarked;
