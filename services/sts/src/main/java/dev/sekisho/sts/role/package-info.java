/// Sessions of roles: for other callers, and for those whom identity providers vouch for.
@NullMarked
package dev.sekisho.sts.role;

import org.jspecify.annotations.NullMarked;
