package dev.sekisho.logs.event;

import dev.sekisho.logs.api.RejectedLogEventsInfo;
import dev.sekisho.logs.event.Batch.Event;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which times of events are taken now; those outside are rejected one by one, and the others of their batch taken.
///
/// Source: Amazon CloudWatch Logs API Reference, "PutLogEvents" and "RejectedLogEventsInfo".
///
/// @param tooOld times before it are too old
/// @param expired times before it have expired by the group's retention
/// @param tooNew times after it are too far in the future
record Window(long tooOld, long expired, long tooNew) {
    private static final long OLDEST = Duration.ofDays(14).toMillis();
    private static final long NEWEST = Duration.ofHours(2).toMillis();

    /// @param floor the time before which the group's events have expired
    static Window at(long now, long floor) {
        return new Window(now - OLDEST, floor, now + NEWEST);
    }

    List<Event> taken(List<Event> ordered) {
        return ordered.subList(before(ordered, Math.max(tooOld, expired)), before(ordered, tooNew + 1));
    }

    /// Null if all are taken.
    @Nullable
    RejectedLogEventsInfo rejected(List<Event> ordered) {
        int old = before(ordered, tooOld);
        int gone = before(ordered, expired);
        int early = before(ordered, tooNew + 1);
        if (old == 0 && gone == 0 && early == ordered.size()) {
            return null;
        }
        return RejectedLogEventsInfo.builder()
                .tooNewLogEventStartIndex(early == ordered.size() ? null : early)
                .tooOldLogEventEndIndex(old == 0 ? null : old)
                .expiredLogEventEndIndex(gone == 0 ? null : gone)
                .build();
    }

    /// How many events are of times before `time`.
    private static int before(List<Event> ordered, long time) {
        int count = 0;
        while (count < ordered.size() && ordered.get(count).time() < time) {
            count++;
        }
        return count;
    }
}
