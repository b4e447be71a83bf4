/// What the build checks of the whole source tree.
@NullMarked
package dev.sekisho.checks;

import org.jspecify.annotations.NullMarked;
