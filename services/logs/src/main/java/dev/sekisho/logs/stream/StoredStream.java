package dev.sekisho.logs.stream;

/// A log stream as it is stored. Times are in milliseconds.
///
/// @param id never that of a deleted stream
/// @param firstEvent the time of its first event that has not expired, or [#NEVER]
/// @param lastEvent the time of its last event, or [#NEVER]
/// @param lastIngestion when its last events were taken, or [#NEVER]
public record StoredStream(long id, String name, long created, long firstEvent, long lastEvent, long lastIngestion) {
    public static final long NEVER = -1;
}
