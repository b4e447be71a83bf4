package dev.sekisho.logs.event;

import dev.sekisho.logs.api.RejectedLogEventsInfo;
import org.jspecify.annotations.Nullable;

/// What became of a batch.
///
/// @param next the id that the next event will have
/// @param rejected null if all was taken
record Accepted(long next, @Nullable RejectedLogEventsInfo rejected) {

    String nextSequenceToken() {
        return "%056d".formatted(next);
    }
}
