package dev.sekisho.store;

/// Opens a store by its URL.
public final class Stores {

    private Stores() {}

    /// @param url `memory:`
    /// @throws StoreOpenException if the URL names no engine, or its engine cannot open it
    public static Store open(String url) {
        int colon = url.indexOf(':');
        String engine = colon < 0 ? url : url.substring(0, colon);
        if (engine.equals("memory") && url.equals("memory:")) {
            return new MemoryStore();
        }
        throw new StoreOpenException("There is no store engine for the URL; it must be memory: or sqlite:FILE.");
    }
}
