/// CloudWatch Logs: groups, streams and events, guarded.
@NullMarked
package dev.sekisho.logs;

import org.jspecify.annotations.NullMarked;
