/// Groups and their members.
@NullMarked
package dev.sekisho.identity.group;

import org.jspecify.annotations.NullMarked;
