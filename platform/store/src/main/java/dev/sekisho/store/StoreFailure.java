package dev.sekisho.store;

import org.jspecify.annotations.Nullable;

/// The store could not answer: it is closed, its disk is full or failing, or its data are damaged.
///
/// A commit that fails so may be in the store or not; a read that fails so says nothing about what is there.
@SuppressWarnings("serial")
public final class StoreFailure extends RuntimeException {

    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public static StoreFailure closed() {
        return new StoreFailure("The store is closed.");
    }
}
