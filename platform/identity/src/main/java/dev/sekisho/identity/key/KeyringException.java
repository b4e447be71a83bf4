package dev.sekisho.identity.key;

/// The secrets of the store cannot be opened; the message says why, in one sentence for whoever starts the server.
@SuppressWarnings("serial")
public final class KeyringException extends RuntimeException {
    public KeyringException(String message) {
        super(message);
    }
}
