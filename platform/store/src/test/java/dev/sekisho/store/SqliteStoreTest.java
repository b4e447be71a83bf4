package dev.sekisho.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends WatchContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Override
    Store open() {
        return Stores.open("sqlite:" + directory.resolve("store.db"));
    }

    @Test
    void a_store_that_is_opened_again_has_everything_and_goes_on_counting() {
        long first = put("a", "1");
        long second = store().commit(
                        Transaction.builder().delete("a").put("b", new byte[1]).build());
        store().close();
        try (Store again = open()) {
            assertEquals(second, again.revision());
            assertTrue(again.get("a").isEmpty());
            assertEquals(second, again.get("b").orElseThrow().revision());
            assertTrue(again.commit(Transaction.builder().delete("b").build()) > second);
        }
        assertTrue(second > first);
    }

    @Test
    void a_watch_from_before_the_store_was_opened_reloads() throws Exception {
        long first = put("a", "1");
        long second = put("b", "1");
        store().close();
        try (Store again = open()) {
            var old = new RecordingListener();
            var current = new RecordingListener();
            try (Watch _ = again.watch(first, old);
                    Watch _ = again.watch(second, current)) {
                old.awaitReload();
                long third = again.commit(Transaction.builder().delete("a").build());
                assertEquals(List.of(new Change("a", third, true)), old.next());
                assertEquals(List.of(new Change("a", third, true)), current.next());
                assertEquals(0, current.reloads());
            }
        }
    }

    @Test
    void closing_finishes_what_was_accepted() {
        var accepted = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i -> executor.execute(() -> {
                        try {
                            put("key" + i, "");
                            accepted.incrementAndGet();
                        } catch (StoreFailure e) {
                            // It came after the store was closed.
                        }
                    }));
            store().close();
        }
        try (Store again = open()) {
            assertEquals(accepted.get(), again.list("key", null, 1_000).size());
        }
    }

    @Test
    void a_second_store_on_the_same_file_is_refused_and_the_first_goes_on() {
        for (int i = 0; i < 2; i++) {
            String message = Refusal.of("sqlite:" + directory.resolve("store.db"));
            assertTrue(message.contains("open already"), message);
        }
        put("a", "1");
    }

    @Test
    void nobody_else_may_read_the_files() throws Exception {
        put("a", "1");
        store().get("a");
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file::toString);
            }
        }
        assertTrue(Files.exists(directory.resolve("store.db-wal")));
    }

    @Test
    void the_log_moves_into_the_file_while_the_store_is_used() throws Exception {
        for (int i = 0; i < 60; i++) {
            store().commit(Transaction.builder().put("big", new byte[1 << 20]).build());
        }
        long log = Files.size(directory.resolve("store.db-wal"));
        assertTrue(log < 40 << 20, "The log has " + log + " bytes.");
        assertEquals(1 << 20, store().get("big").orElseThrow().value().length);
    }
}
