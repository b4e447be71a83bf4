package dev.sekisho.identity.compiled;

/// A policy of the principal's cannot be read. Nothing may be allowed without it: it may deny.
@SuppressWarnings("serial")
public final class UnreadablePolicyException extends RuntimeException {
    public UnreadablePolicyException(String message) {
        super(message);
    }
}
