package dev.sekisho.logs.event;

import org.jspecify.annotations.Nullable;

/// An event as it is stored.
///
/// @param stream the name of its stream; null if that is deleted
/// @param ingested when it was taken, in milliseconds
/// @param size in bytes, with what it takes beside its message
record StoredEvent(Position position, @Nullable String stream, long ingested, int size, String message) {}
