package dev.sekisho.store;

/// A key that a commit wrote or deleted.
public record Change(String key, long revision, boolean deleted) {}
