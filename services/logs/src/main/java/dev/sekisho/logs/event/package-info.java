/// Log events: taken in batches, read by stream or filtered by group.
@NullMarked
package dev.sekisho.logs.event;

import org.jspecify.annotations.NullMarked;
