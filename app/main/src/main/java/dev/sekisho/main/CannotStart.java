package dev.sekisho.main;

/// The server cannot start; the message is one sentence for the person who started it.
@SuppressWarnings("serial")
final class CannotStart extends RuntimeException {
    CannotStart(String message) {
        super(message, null, false, false);
    }
}
