package dev.sekisho.logs.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of one answer: as many as were asked for, and no more than 1 MB of them.
///
/// Source: Amazon CloudWatch Logs API Reference, "GetLogEvents" and "FilterLogEvents".
final class Page {
    private static final int MOST_EVENTS = 10_000;
    private static final long MOST_BYTES = 1 << 20;

    private final List<StoredEvent> events = new ArrayList<>();
    private final int most;
    private long bytes;

    Page(int most) {
        this.most = most;
    }

    static int most(@Nullable Integer limit) {
        return limit == null ? MOST_EVENTS : limit;
    }

    /// Whether the event still had a place. The first one always has.
    boolean add(StoredEvent event) {
        boolean fits = events.size() < most && (events.isEmpty() || bytes + event.size() <= MOST_BYTES);
        if (fits) {
            events.add(event);
            bytes += event.size();
        }
        return fits;
    }

    List<StoredEvent> events() {
        return events;
    }
}
