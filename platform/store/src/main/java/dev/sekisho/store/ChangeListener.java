package dev.sekisho.store;

import java.util.List;

/// Is told what changed in the store.
public interface ChangeListener {

    /// The changes of one commit.
    void changed(List<Change> changes);

    /// Changes were missed: everything learned before must be dropped.
    void reload();
}
