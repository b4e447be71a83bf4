package dev.sekisho.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every engine does alike: reading, listing and committing.
abstract class StoreContract {

    private @Nullable Store opened;

    abstract Store open();

    @BeforeEach
    void openStore() {
        opened = open();
    }

    @AfterEach
    void closeStore() {
        store().close();
    }

    Store store() {
        if (opened == null) {
            throw new IllegalStateException("The store is not open.");
        }
        return opened;
    }

    long put(String key, String value) {
        return store().commit(
                        Transaction.builder().put(key, value.getBytes(US_ASCII)).build());
    }

    private String value(String key) {
        return new String(store().get(key).orElseThrow().value(), US_ASCII);
    }

    private List<String> keys(String prefix, @Nullable String after, int limit) {
        return store().list(prefix, after, limit).stream().map(Entry::key).toList();
    }

    @Test
    void a_new_store_is_empty_at_revision_zero() {
        assertEquals(0, store().revision());
        assertEquals(List.of(), store().list("", null, 10));
        assertTrue(store().get("a").isEmpty());
    }

    @Test
    void what_was_put_is_read_with_the_revision_that_wrote_it() {
        long first = put("a", "1");
        long second = put("b", "2");
        assertTrue(0 < first && first < second);
        assertEquals(second, store().revision());
        assertEquals(first, store().get("a").orElseThrow().revision());
        assertEquals("a", store().get("a").orElseThrow().key());
        assertEquals("1", value("a"));
        long third = put("a", "3");
        assertEquals("3", value("a"));
        assertEquals(third, store().get("a").orElseThrow().revision());
    }

    @Test
    void every_byte_survives_and_so_does_the_empty_value() {
        byte[] all = new byte[256];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);
        store().commit(Transaction.builder()
                .put("all", all)
                .put("none", new byte[0])
                .build());
        assertArrayEquals(all, store().get("all").orElseThrow().value());
        assertArrayEquals(new byte[0], store().get("none").orElseThrow().value());
    }

    @Test
    void a_value_that_its_writer_changes_afterwards_stays_as_it_was() {
        byte[] value = {1};
        store().commit(Transaction.builder().put("a", value).build());
        value[0] = 2;
        assertArrayEquals(new byte[] {1}, store().get("a").orElseThrow().value());
    }

    @Test
    void a_deleted_key_is_gone_and_deleting_it_again_is_no_error() {
        put("a", "1");
        long deleted = store().commit(Transaction.builder().delete("a").build());
        assertTrue(store().get("a").isEmpty());
        assertTrue(store().commit(Transaction.builder().delete("a").build()) > deleted);
    }

    @Test
    void keys_are_listed_in_the_order_of_their_bytes() {
        List.of("b", "a", "B", "A", "a~", "a ", "~", "0", "a/b", "a-b").forEach(key -> put(key, ""));
        assertEquals(List.of("0", "A", "B", "a", "a ", "a-b", "a/b", "a~", "b", "~"), keys("", null, 100));
    }

    @Test
    void a_prefix_lists_its_keys_and_no_neighbour() {
        List.of("a", "user", "user/", "user/a", "user/a/b", "user/ab", "user0", "uses", "v")
                .forEach(key -> put(key, ""));
        assertEquals(List.of("user/", "user/a", "user/a/b", "user/ab"), keys("user/", null, 100));
        assertEquals(List.of("user/a", "user/a/b", "user/ab"), keys("user/a", null, 100));
        assertEquals(List.of("user", "user/", "user/a", "user/a/b", "user/ab", "user0"), keys("user", null, 100));
        assertEquals(List.of(), keys("user/b", null, 100));
    }

    @Test
    void a_prefix_may_end_with_the_largest_character() {
        List.of("a", "a~", "a~~", "a~~b", "b", "~", "~~").forEach(key -> put(key, ""));
        assertEquals(List.of("a~", "a~~", "a~~b"), keys("a~", null, 100));
        assertEquals(List.of("a~~", "a~~b"), keys("a~~", null, 100));
        assertEquals(List.of("~", "~~"), keys("~", null, 100));
    }

    @Test
    void a_prefix_is_no_pattern() {
        List.of("a%b", "axb", "a_b", "a*b", "A%B").forEach(key -> put(key, ""));
        assertEquals(List.of("a%b"), keys("a%", null, 100));
        assertEquals(List.of("a_b"), keys("a_", null, 100));
    }

    @Test
    void a_listing_goes_on_after_a_key_and_ends_at_its_limit() {
        List.of("p/a", "p/a ", "p/a/b", "p/b", "p/c", "q").forEach(key -> put(key, ""));
        assertEquals(List.of("p/a", "p/a "), keys("p/", null, 2));
        assertEquals(List.of("p/a/b", "p/b"), keys("p/", "p/a ", 2));
        assertEquals(List.of("p/c"), keys("p/", "p/b", 2));
        assertEquals(List.of(), keys("p/", "p/c", 2));
        assertEquals(List.of("p/a "), keys("p/", "p/a", 1));
        assertEquals(List.of(), keys("p/", null, 0));
    }

    @Test
    void a_listing_may_go_on_after_a_key_that_is_not_there_or_outside_the_prefix() {
        List.of("p/a", "p/c", "q").forEach(key -> put(key, ""));
        assertEquals(List.of("p/c"), keys("p/", "p/b", 10));
        assertEquals(List.of("p/a", "p/c"), keys("p/", "a", 10));
        assertEquals(List.of("p/a", "p/c"), keys("p/", "p/", 10));
        assertEquals(List.of("p/a", "p/c"), keys("p/", "", 10));
        assertEquals(List.of(), keys("p/", "q", 10));
        assertEquals(List.of(), keys("p/", "p/~~~", 10));
    }

    @Test
    void a_condition_that_does_not_hold_stops_all_writes_and_names_its_key() {
        long revision = put("a", "1");
        Transaction stale = Transaction.builder()
                .at("a", revision)
                .absent("a")
                .put("b", new byte[0])
                .delete("a")
                .build();
        assertEquals(
                "a",
                assertThrows(StoreConflict.class, () -> store().commit(stale)).key());
        assertEquals("1", value("a"));
        assertTrue(store().get("b").isEmpty());
        assertEquals(revision, store().revision());
    }

    @Test
    void an_entry_that_changed_since_it_was_read_is_a_conflict() {
        put("a", "1");
        Entry read = store().get("a").orElseThrow();
        put("a", "1");
        assertThrows(
                StoreConflict.class,
                () -> store().commit(Transaction.builder()
                        .unchanged(read)
                        .delete("a")
                        .build()));
        Entry again = store().get("a").orElseThrow();
        store().commit(Transaction.builder().unchanged(again).delete("a").build());
        assertThrows(
                StoreConflict.class,
                () -> store().commit(Transaction.builder()
                        .unchanged(again)
                        .delete("a")
                        .build()));
        store().commit(Transaction.builder().absent("a").put("a", new byte[0]).build());
    }

    @Test
    void a_transaction_without_writes_checks_and_takes_no_revision() {
        long revision = put("a", "1");
        assertEquals(
                revision, store().commit(Transaction.builder().at("a", revision).build()));
        assertThrows(
                StoreConflict.class,
                () -> store().commit(Transaction.builder().absent("a").build()));
        assertEquals(revision, store().revision());
    }

    @Test
    void a_counter_that_many_increment_at_once_loses_nothing() throws Exception {
        put("counter", "0");
        incrementAll(32, 25);
        assertEquals("800", value("counter"));
    }

    private void incrementAll(int threads, int times) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(
                            i -> executor.submit(() -> IntStream.range(0, times).forEach(j -> increment())))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void increment() {
        while (true) {
            Entry entry = store().get("counter").orElseThrow();
            int next = Integer.parseInt(new String(entry.value(), US_ASCII)) + 1;
            try {
                long revision = store().commit(Transaction.builder()
                        .unchanged(entry)
                        .put("counter", Integer.toString(next).getBytes(US_ASCII))
                        .build());
                assertTrue(store().get("counter").orElseThrow().revision() >= revision, "Own writes are seen.");
                assertTrue(store().revision() >= revision);
                return;
            } catch (StoreConflict e) {
                // Another was faster.
            }
        }
    }

    @Test
    void limits_are_exact() {
        String longest = "k".repeat(1_024);
        store().commit(Transaction.builder().put(longest, new byte[1 << 20]).build());
        assertEquals(1 << 20, store().get(longest).orElseThrow().value().length);
        assertEquals(List.of(longest), keys(longest, null, 1));
        assertEquals(List.of(), keys("", longest, 1));
        Transaction.Builder most = Transaction.builder();
        IntStream.range(0, 50).forEach(i -> most.absent("new" + i).put("new" + i, new byte[0]));
        store().commit(most.build());

        refused(() -> Transaction.builder().put("a", new byte[(1 << 20) + 1]));
        refused(() -> Transaction.builder().put(longest + "k", new byte[0]));
        refused(() -> most.delete("one-more").build());
        refused(() -> store().list("", null, -1));
        refused(() -> Transaction.builder().delete("a").delete("a").build());
        for (String bad : List.of("", "é", "a\n", "a\u007f", "a\0", "関所")) {
            refused(() -> Transaction.builder().put(bad, new byte[0]));
            refused(() -> Transaction.builder().delete(bad));
            refused(() -> Transaction.builder().absent(bad));
            refused(() -> store().get(bad));
        }
        refused(() -> store().list("é", null, 1));
        refused(() -> store().list("", "é", 1));
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }

    @Test
    void a_closed_store_refuses_everything_and_closing_again_is_no_error() {
        put("a", "1");
        store().close();
        store().close();
        assertThrows(StoreFailure.class, () -> put("a", "2"));
        assertThrows(StoreFailure.class, () -> store().get("a"));
        assertThrows(StoreFailure.class, () -> store().list("", null, 1));
        assertThrows(StoreFailure.class, () -> store().watch(0, new RecordingListener()));
    }
}
