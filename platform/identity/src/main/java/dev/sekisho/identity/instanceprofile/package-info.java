/// Instance profiles.
@NullMarked
package dev.sekisho.identity.instanceprofile;

import org.jspecify.annotations.NullMarked;
