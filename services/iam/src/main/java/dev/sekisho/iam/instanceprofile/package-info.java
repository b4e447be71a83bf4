/// Instance profiles.
@NullMarked
package dev.sekisho.iam.instanceprofile;

import org.jspecify.annotations.NullMarked;
