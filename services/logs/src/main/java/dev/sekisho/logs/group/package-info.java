/// Log groups and how long they keep events.
@NullMarked
package dev.sekisho.logs.group;

import org.jspecify.annotations.NullMarked;
