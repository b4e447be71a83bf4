package dev.sekisho.identity.storage;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Transaction;
import java.util.Optional;

/// Deletes things that many others refer to, such as a group with its members, without a key that all of them
/// write.
///
/// Who adds a reference needs only read the thing, so that thousands may do so at once. Who deletes it puts up a
/// closing mark first and then looks for references. An addition that finds the mark takes it down in its own
/// transaction, and the deletion, whose last transaction needs its mark, fails and begins again. A mark that a
/// crash left behind is taken down likewise.
public final class Closing {
    private static final byte[] MARK = {'1'};

    private final Commits commits;

    public Closing(Commits commits) {
        this.commits = commits;
    }

    /// Lets the transaction, which adds a reference to `id`, take place only if `id` is not deleted meanwhile.
    /// The caller adds the condition that `id` exists.
    public void refer(Transaction.Builder transaction, AccountId account, String id) {
        String key = Keys.closing(account, id);
        Optional<Entry> mark = commits.store().get(key);
        if (mark.isPresent()) {
            transaction.unchanged(mark.get()).delete(key);
        } else {
            transaction.absent(key);
        }
    }

    /// Deletes `id`.
    ///
    /// @param check throws an [AwsError] while `id` may not be deleted, and otherwise adds the deletion
    public void delete(AccountId account, String id, Commits.Step<?> check) {
        String key = Keys.closing(account, id);
        commits.update(transaction -> {
            check.prepare(Transaction.builder());
            long mark = commits.commit(Transaction.builder().put(key, MARK).build());
            try {
                check.prepare(transaction);
            } catch (AwsError refused) {
                commits.update(undo -> {
                    commits.store()
                            .get(key)
                            .filter(entry -> entry.revision() == mark)
                            .ifPresent(entry -> undo.unchanged(entry).delete(key));
                    return key;
                });
                throw refused;
            }
            transaction.at(key, mark).delete(key);
            return key;
        });
    }
}
