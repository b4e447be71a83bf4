package dev.sekisho.main;

/// The server cannot start; the message is one sentence for the person who started it.
@SuppressWarnings("serial")
final class CannotStart extends RuntimeException {
    CannotStart(String message) {
        super(message, null, false, false);
    }

    /// @param failure of a part that says in a sentence of its own why it cannot be used
    CannotStart(RuntimeException failure) {
        super(failure.getMessage(), null, false, false);
    }
}
