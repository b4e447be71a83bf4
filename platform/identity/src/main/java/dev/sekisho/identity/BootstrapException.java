package dev.sekisho.identity;

/// The server cannot begin with the account and keys that it was given; the message says why, in one sentence.
@SuppressWarnings("serial")
public final class BootstrapException extends RuntimeException {
    public BootstrapException(String message) {
        super(message);
    }
}
