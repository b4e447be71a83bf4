/// Accounts, users, groups, roles and policies: the records, their stores, and the compiled policies of a
/// principal.
@NullMarked
package dev.sekisho.identity;

import org.jspecify.annotations.NullMarked;
