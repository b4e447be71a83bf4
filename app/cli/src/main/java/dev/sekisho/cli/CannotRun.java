package dev.sekisho.cli;

/// A command cannot be carried out; the message is one sentence for the person who typed it.
@SuppressWarnings("serial")
final class CannotRun extends RuntimeException {
    CannotRun(String message) {
        super(message, null, false, false);
    }
}
