package dev.sekisho.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Calls one listener, from one virtual thread: a slow listener delays no other.
final class Watcher implements Watch {

    private static final Logger LOG = System.getLogger(Watcher.class.getName());
    private static final Duration BEFORE_RELOADING_AGAIN = Duration.ofMillis(100);

    private final ChangeLog log;
    private final ChangeListener listener;
    private final Thread thread;
    private volatile boolean closed;
    private long revision;

    Watcher(ChangeLog log, long revision, ChangeListener listener) {
        this.log = log;
        this.revision = revision;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("store-watch").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                switch (log.next(this, revision)) {
                    case ChangeLog.Step.Changed(var changes) -> {
                        revision = changes.getFirst().revision();
                        if (!called(() -> listener.changed(changes))) {
                            reload(revision);
                        }
                    }
                    case ChangeLog.Step.Reload(long latest) -> reload(latest);
                    case ChangeLog.Step.End() -> {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a watch.", e);
        }
    }

    /// A listener that keeps what it should have dropped would let revoked rights live on: reloading is never
    /// given up.
    private void reload(long latest) throws InterruptedException {
        while (!closed && !called(listener::reload)) {
            Thread.sleep(BEFORE_RELOADING_AGAIN);
        }
        revision = latest;
    }

    @SuppressWarnings("CatchingUnchecked")
    private static boolean called(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener of the store's changes failed and is told to reload.", e);
            return false;
        }
    }

    /// When this returns no call is running any more, except the one that closes its own watch.
    @Override
    public void close() {
        closed = true;
        log.remove(this);
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
