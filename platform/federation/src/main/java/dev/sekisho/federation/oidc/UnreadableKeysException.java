package dev.sekisho.federation.oidc;

/// A file of keys cannot be used; the message says which, in one sentence for whoever starts the server.
@SuppressWarnings("serial")
public final class UnreadableKeysException extends RuntimeException {
    UnreadableKeysException(String message) {
        super(message);
    }
}
