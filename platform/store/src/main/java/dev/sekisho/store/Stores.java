package dev.sekisho.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Opens a store by its URL.
public final class Stores {

    private Stores() {}

    /// @param url `memory:`, or `sqlite:` and the path of a file in an existing directory
    /// @throws StoreOpenException if the URL names no engine, or its engine cannot open it
    public static Store open(String url) {
        int colon = url.indexOf(':');
        // Without its colon a URL may be anything, a password too: only what stands before one is repeated.
        if (colon < 0) {
            throw new StoreOpenException("The store's URL has no colon; it must be memory: or sqlite:FILE.");
        }
        String engine = url.substring(0, colon);
        String place = url.substring(colon + 1);
        return switch (engine) {
            case "memory" -> memory(place);
            case "sqlite" -> sqlite(place);
            default ->
                throw new StoreOpenException(
                        "There is no store engine \"" + engine + "\"; the URL must be memory: or sqlite:FILE.");
        };
    }

    private static Store memory(String place) {
        if (!place.isEmpty()) {
            throw new StoreOpenException("The store's URL memory: has nothing after its colon.");
        }
        return new MemoryStore();
    }

    private static Store sqlite(String place) {
        if (place.isEmpty()) {
            throw new StoreOpenException("The store's URL sqlite: needs the path of a file after its colon.");
        }
        try {
            return SqliteStore.open(Path.of(place));
        } catch (InvalidPathException e) {
            throw new StoreOpenException("The store's path is no path of a file.", e);
        }
    }
}
