/// Where log groups, streams and events are kept, and how they expire.
@NullMarked
package dev.sekisho.logs.storage;

import org.jspecify.annotations.NullMarked;
