package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.server.record.DecisionRecord;
import dev.sekisho.server.record.Recorder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CloseTest {
    private final List<String> events = new CopyOnWriteArrayList<>();

    private final Recorder recorder = new Recorder() {
        @Override
        public void record(DecisionRecord decision) {
            events.add(decision.outcome());
        }

        @Override
        public void close() {
            events.add("closed");
        }
    };

    @Test
    void a_request_in_progress_is_finished_and_recorded_and_new_ones_are_refused() throws InterruptedException {
        var reached = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (Fixture fixture = Fixture.start(recorder)) {
            fixture.iam.on("GetUser", (_, _) -> {
                reached.countDown();
                await(go);
                return Map.of("User", Map.of("UserName", "ana"));
            });
            RawHttp idle = fixture.connect();
            assertEquals(
                    200, idle.exchange(Request.iam("ListUsers").signed("iam")).status());
            RawHttp busy =
                    fixture.connect().send(Request.iam("GetUser").signed("iam").bytes());
            await(reached);

            Thread closing = Thread.startVirtualThread(fixture.server::close);
            // Once no connection is accepted any more, closing has begun.
            assertTrue(refusesConnections(fixture));
            go.countDown();
            assertEquals("ana", busy.answer().element("UserName"));
            closing.join();
        }
        assertEquals(List.of("Allowed", "Allowed", "closed"), events.subList(0, 3));
    }

    private static boolean refusesConnections(Fixture fixture) {
        while (true) {
            try (RawHttp _ = RawHttp.connect(fixture.server.uri())) {
                Thread.onSpinWait();
            } catch (UncheckedIOException e) {
                return true;
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_port_in_use_is_named_in_a_sentence() {
        try (Fixture fixture = Fixture.start()) {
            int port = fixture.server.uri().getPort();
            String message = assertThrows(
                            IllegalStateException.class, () -> Fixture.start(ServerSettings.loopback(port)))
                    .getMessage();
            assertEquals("Cannot listen on 127.0.0.1 port " + port + ".", message);
        }
    }
}
