package dev.sekisho.logs.storage;

import java.time.Duration;
import java.util.List;

/// How long a group keeps its events.
///
/// Source: Amazon CloudWatch Logs API Reference, "PutRetentionPolicy".
public final class Retention {

    /// The numbers of days that AWS allows.
    public static final List<Integer> DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /// Of a group that keeps its events forever.
    public static final int FOREVER = 0;

    private Retention() {}

    /// The time, in milliseconds, before which events have expired.
    public static long floor(int days, long now) {
        return days == FOREVER ? 0 : now - Duration.ofDays(days).toMillis();
    }
}
