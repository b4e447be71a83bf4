/// Temporary credentials: what they carry, how they are sealed into a token that nobody keeps, and who they are.
@NullMarked
package dev.sekisho.identity.session;

import org.jspecify.annotations.NullMarked;
