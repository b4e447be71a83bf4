package dev.sekisho.tour;

/// The tour cannot be taken on this machine; the message is one sentence for the person who started it.
@SuppressWarnings("serial")
final class CannotWalk extends RuntimeException {
    CannotWalk(String message) {
        super(message, null, false, false);
    }
}
