package dev.sekisho.identity.storage;

/// A stored value is not what this version writes: damaged, or written by a newer one. Nothing is guessed.
@SuppressWarnings("serial")
public final class UnreadableValueException extends RuntimeException {
    public UnreadableValueException(String message) {
        super(message);
    }
}
