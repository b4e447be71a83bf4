package dev.sekisho.store;

import java.util.List;

/// Is told what changed in the store, by one thread at a time.
///
/// A listener that throws has missed changes: it is told to reload, again and again until it succeeds.
public interface ChangeListener {

    /// The changes of one commit: at least one, all of the same revision.
    void changed(List<Change> changes);

    /// Changes were missed: everything learned before must be dropped. What is read from now on has all of them.
    void reload();
}
