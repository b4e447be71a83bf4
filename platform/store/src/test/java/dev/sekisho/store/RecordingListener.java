package dev.sekisho.store;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A listener that keeps what it is told.
final class RecordingListener implements ChangeListener {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<List<Change>> changes = new LinkedBlockingQueue<>();
    private final Semaphore reloaded = new Semaphore(0);
    private final AtomicInteger reloads = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final CompletableFuture<Watch> toClose = new CompletableFuture<>();
    private volatile boolean closes;
    private volatile Runnable called = () -> {};

    void failNext(int calls) {
        failures.set(calls);
    }

    void whenCalled(Runnable action) {
        closes = true;
        called = action;
    }

    void closeWhenCalled(Watch watch) {
        toClose.complete(watch);
    }

    @Override
    public void changed(List<Change> commit) {
        failIfTold();
        called.run();
        if (closes) {
            toClose.join().close();
        }
        changes.add(commit);
    }

    @Override
    public void reload() {
        failIfTold();
        reloads.incrementAndGet();
        reloaded.release();
    }

    private void failIfTold() {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The test told this listener to fail.");
        }
    }

    List<Change> next() throws InterruptedException {
        List<Change> commit = changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (commit == null) {
            throw new AssertionError("No change came.");
        }
        return commit;
    }

    void awaitReload() throws InterruptedException {
        if (!reloaded.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("No reload came.");
        }
    }

    int reloads() {
        return reloads.get();
    }

    boolean isQuiet() {
        return changes.isEmpty();
    }
}
