package dev.sekisho.server.record;

/// Takes the record of decisions.
public interface Recorder extends AutoCloseable {

    /// Keeps nothing: for servers embedded in tests.
    Recorder NONE = decision -> {};

    /// Takes a record, and waits while it cannot.
    ///
    /// @throws IllegalStateException if it cannot be taken at all; the call must then not be answered as done
    void record(DecisionRecord decision);

    @Override
    default void close() {}
}
