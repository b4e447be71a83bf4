package dev.sekisho.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An ordered key space of small values. Every commit has a revision, larger than all before it.
///
/// Keys are printable ASCII, at most 1,024 characters, and sort by their bytes. Values are at most 1 MB, a
/// transaction has at most 100 operations; anything beyond is an IllegalArgumentException. A commit that has
/// returned is durable,
/// and every later read on this node sees it. Any method throws StoreFailure when the store is closed or its disk
/// fails.
public interface Store extends AutoCloseable {

    Optional<Entry> get(String key);

    /// Returns up to `limit` entries whose keys start with `prefix`, in key order.
    ///
    /// @param after only keys greater than this one; null to start at the first
    List<Entry> list(String prefix, @Nullable String after, int limit);

    /// Applies all of the transaction's writes, or none.
    ///
    /// @return the revision of the commit; without writes, the store's revision at which the conditions held
    /// @throws StoreConflict if one of its conditions does not hold
    long commit(Transaction transaction);

    /// The revision of the latest commit; 0 for a new store. What is read afterwards is at least as new: to keep
    /// what was read up to date, take the revision first, then read, then watch from that revision.
    long revision();

    /// Calls `listener` with every change after `revision`, in order, from a thread of the store's.
    /// When those revisions are no longer kept, the listener is told to reload first, and so it is after it has
    /// thrown.
    Watch watch(long revision, ChangeListener listener);

    @Override
    void close();
}
