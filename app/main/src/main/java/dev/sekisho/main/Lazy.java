package dev.sekisho.main;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that is made when it is first needed, for few servers need it, and closed if it was made.
final class Lazy<T extends AutoCloseable> implements AutoCloseable {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T part = made;
        if (part == null) {
            part = maker.get();
            made = part;
        }
        return part;
    }

    @Override
    public synchronized void close() {
        if (made != null) {
            try {
                made.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
