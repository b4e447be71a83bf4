/// Accounts and their root users.
@NullMarked
package dev.sekisho.identity.account;

import org.jspecify.annotations.NullMarked;
