package dev.sekisho.store;

/// A running watch; closing it ends the calls.
public interface Watch extends AutoCloseable {
    @Override
    void close();
}
