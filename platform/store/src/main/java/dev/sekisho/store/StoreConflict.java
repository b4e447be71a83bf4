package dev.sekisho.store;

/// A condition of a transaction did not hold; nothing was written. The caller reads again and decides anew.
@SuppressWarnings("serial")
public final class StoreConflict extends RuntimeException {
    private final String key;

    public StoreConflict(String key) {
        super("The store's key " + key + " is not at the expected revision.", null, false, false);
        this.key = key;
    }

    /// The first key whose condition did not hold.
    public String key() {
        return key;
    }
}
