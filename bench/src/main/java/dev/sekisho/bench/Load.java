package dev.sekisho.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients that each wait for an answer before the next request.
///
/// @param clients one connection and one thread each
record Load(int port, int clients, Duration duration) {

    /// What a client sends next.
    interface Requests {
        byte[] next(int client, int index);
    }

    /// @param nanos how long each request took, sorted
    @SuppressWarnings("ArrayRecordComponent")
    record Result(long[] nanos, double seconds) {
        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1, (long) (nanos.length * quantile))] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,.0f requests/s, p50 %.2f ms, p99 %.2f ms", perSecond(), millis(0.5), millis(0.99));
        }
    }

    Result run(Requests requests) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> client(client, requests, end)));
            }
            var all = new ArrayList<long[]>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(nanos, duration.toNanos() / 1e9);
        }
    }

    private long[] client(int client, Requests requests, long end) {
        long[] nanos = new long[1 << 12];
        int count = 0;
        try (var connection = new Connection(port)) {
            while (true) {
                byte[] request = requests.next(client, count);
                long sent = System.nanoTime();
                if (sent >= end) {
                    return Arrays.copyOf(nanos, count);
                }
                int status = connection.send(request);
                if (status != 200) {
                    throw new IllegalStateException("Status " + status + ": " + connection.body());
                }
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = System.nanoTime() - sent;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
