package dev.sekisho.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;

/// The sentence with which a store is refused.
final class Refusal {

    private Refusal() {}

    static String of(String url) {
        StoreOpenException e = assertThrows(StoreOpenException.class, () -> Stores.open(url));
        String message = Objects.requireNonNull(e.getMessage());
        assertTrue(message.endsWith("."), message);
        assertFalse(message.contains("\n"), message);
        return message;
    }
}
