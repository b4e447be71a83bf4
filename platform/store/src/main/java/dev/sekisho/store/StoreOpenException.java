package dev.sekisho.store;

import org.jspecify.annotations.Nullable;

/// A store could not be opened, and nothing in it was changed. The message is one sentence for whoever starts the
/// server.
@SuppressWarnings("serial")
public final class StoreOpenException extends RuntimeException {

    public StoreOpenException(String message) {
        super(message);
    }

    public StoreOpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
