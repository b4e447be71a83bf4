package dev.sekisho.identity.storage;

import dev.sekisho.store.Entry;

/// A value with the entry that it was read from, so that a transaction can require that it is still there
/// unchanged.
public record Stored<T>(Entry entry, T value) {}
