package dev.sekisho.identity.storage;

import dev.sekisho.models.AwsError;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Writes identities: every write passes here, so that caches on this node forget what changed before the writer's
/// call returns.
public final class Commits {
    private static final int ATTEMPTS = 100;
    private static final long MOST_PAUSE_NANOS = 5_000_000;

    private final Store store;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public Commits(Store store) {
        this.store = store;
    }

    public Store store() {
        return store;
    }

    /// Calls `listener` with each key that a commit has written, after the commit and before its caller goes on.
    public void onWrite(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// @throws StoreConflict as [Store#commit]
    public long commit(Transaction transaction) {
        try {
            return store.commit(transaction);
        } finally {
            // Also when it failed: the store may have written all the same.
            for (Transaction.Write write : transaction.writes()) {
                listeners.forEach(listener -> listener.accept(write.key()));
            }
        }
    }

    /// Reads, decides, and writes if what was read is unchanged; does so again when it has changed.
    ///
    /// @throws AwsError what `step` throws, or `ConcurrentModification` if others kept changing what it needs
    public <T> T update(Step<T> step) {
        return update(step, () -> {});
    }

    /// The same, for a step that writes without having read what must not be there.
    ///
    /// @param afterConflict throws the [AwsError] that ends the attempts, if what was in the way stays
    public <T> T update(Step<T> step, Runnable afterConflict) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Transaction.Builder builder = Transaction.builder();
                T result = step.prepare(builder);
                Transaction transaction = builder.build();
                if (!transaction.writes().isEmpty()) {
                    commit(transaction);
                }
                return result;
            } catch (StoreConflict conflict) {
                afterConflict.run();
                pause(attempt);
            }
        }
        throw AwsError.of(
                "ConcurrentModification",
                409,
                "The request was rejected because multiple requests to change this object were submitted simultaneously.");
    }

    private static void pause(int attempt) {
        if (attempt > 0) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_PAUSE_NANOS));
        }
    }

    /// Gathers one attempt's conditions and writes. Called again on a conflict: it must do nothing else.
    @FunctionalInterface
    public interface Step<T> {
        T prepare(Transaction.Builder transaction);
    }
}
