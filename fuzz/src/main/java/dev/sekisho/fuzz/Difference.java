package dev.sekisho.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The library and the plain way to the same answer disagree.
final class Difference extends AssertionError {
    private static final long serialVersionUID = 1;

    private Difference(String message) {
        super(message);
    }

    static void require(@Nullable Object plain, @Nullable Object library, String about) {
        if (!Objects.equals(plain, library)) {
            throw new Difference(about + ": " + plain + " wanted, and the library gives " + library);
        }
    }
}
