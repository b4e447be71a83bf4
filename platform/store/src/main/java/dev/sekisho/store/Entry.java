package dev.sekisho.store;

/// A key with its value and the revision that wrote it. The array must not be modified.
@SuppressWarnings("ArrayRecordComponent")
public record Entry(String key, byte[] value, long revision) {}
