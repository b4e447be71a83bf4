package dev.sekisho.identity;

import dev.sekisho.models.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs actions against each other.
final class Race implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /// Runs all at once; returns the codes of those that were refused.
    List<String> run(Runnable... actions) throws Exception {
        var start = new CyclicBarrier(actions.length);
        List<Future<?>> running = new ArrayList<>();
        for (Runnable action : actions) {
            Callable<String> started = () -> {
                start.await();
                action.run();
                return "done";
            };
            running.add(threads.submit(started));
        }
        List<String> refused = new ArrayList<>();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof AwsError error)) {
                    throw e;
                }
                refused.add(error.code());
            }
        }
        return refused;
    }

    /// Repeats `action` beside the test until [#close].
    void beside(Runnable action) {
        threads.execute(() -> {
            while (!threads.isShutdown()) {
                action.run();
            }
        });
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
