package dev.sekisho.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the watches of every engine do alike.
abstract class WatchContract extends StoreContract {

    @Test
    void a_watch_is_told_of_every_change_after_its_revision_in_order() throws Exception {
        put("before", "");
        long first = put("a", "1");
        var listener = new RecordingListener();
        try (Watch _ = store().watch(first - 1, listener)) {
            long second = store().commit(Transaction.builder()
                    .put("b", new byte[0])
                    .delete("a")
                    .build());
            assertEquals(List.of(new Change("a", first, false)), listener.next());
            assertEquals(List.of(new Change("b", second, false), new Change("a", second, true)), listener.next());
        }
        assertEquals(0, listener.reloads());
    }

    @Test
    void a_failed_commit_is_no_change() throws Exception {
        long first = put("a", "1");
        var listener = new RecordingListener();
        try (Watch _ = store().watch(first, listener)) {
            try {
                store().commit(Transaction.builder().absent("a").delete("a").build());
            } catch (StoreConflict expected) {
                long second = put("b", "");
                assertEquals(List.of(new Change("b", second, false)), listener.next());
                return;
            }
        }
        throw new AssertionError("The commit should have failed.");
    }

    @Test
    void commits_made_at_once_reach_every_watch_in_the_order_of_their_revisions() throws Exception {
        var one = new RecordingListener();
        var other = new RecordingListener();
        try (Watch _ = store().watch(0, one);
                Watch _ = store().watch(0, other)) {
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 200).forEach(i -> executor.execute(() -> put("key" + i, "")));
            }
            List<Long> seen = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                List<Change> changes = one.next();
                assertEquals(changes, other.next());
                seen.add(changes.getFirst().revision());
            }
            assertEquals(seen.stream().sorted().distinct().toList(), seen);
        }
    }

    @Test
    void a_watch_from_a_revision_that_is_not_kept_reloads_and_goes_on_from_there() throws Exception {
        for (int i = 0; i < 260; i++) {
            Transaction.Builder many = Transaction.builder();
            IntStream.range(0, 100).forEach(j -> many.delete("key" + j));
            store().commit(many.build());
        }
        var listener = new RecordingListener();
        try (Watch _ = store().watch(1, listener)) {
            listener.awaitReload();
            long next = put("a", "");
            assertEquals(List.of(new Change("a", next, false)), listener.next());
        }
        assertEquals(1, listener.reloads());
    }

    @Test
    void a_watch_from_a_revision_that_was_never_reached_reloads() throws Exception {
        put("a", "");
        var listener = new RecordingListener();
        try (Watch _ = store().watch(1_000, listener)) {
            listener.awaitReload();
            long next = put("b", "");
            assertEquals(List.of(new Change("b", next, false)), listener.next());
        }
    }

    @Test
    void a_listener_that_fails_is_told_to_reload_until_it_succeeds() throws Exception {
        var listener = new RecordingListener();
        listener.failNext(2);
        try (Watch _ = store().watch(0, listener)) {
            put("a", "");
            listener.awaitReload();
            long next = put("b", "");
            assertEquals(List.of(new Change("b", next, false)), listener.next());
        }
        assertEquals(1, listener.reloads());
    }

    @Test
    void a_closed_watch_is_told_nothing_more() throws Exception {
        var closed = new RecordingListener();
        var open = new RecordingListener();
        Watch watch = store().watch(0, closed);
        try (Watch _ = store().watch(0, open)) {
            put("a", "");
            closed.next();
            open.next();
            watch.close();
            put("b", "");
            open.next();
        }
        assertTrue(closed.isQuiet());
    }

    @Test
    void a_listener_may_read_and_may_close_its_own_watch() throws Exception {
        var listener = new RecordingListener();
        listener.whenCalled(() -> assertTrue(store().get("a").isPresent()));
        listener.closeWhenCalled(store().watch(0, listener));
        put("a", "");
        listener.next();
        assertEquals(0, listener.reloads());
    }
}
