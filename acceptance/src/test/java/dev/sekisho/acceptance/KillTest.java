package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What was answered is there after the server was killed.
class KillTest {
    private static final int CLIENTS = 8;
    private static final int ANSWERED_BEFORE = 200;

    @Test
    void every_user_whose_creation_was_answered_survives_a_kill() throws InterruptedException {
        try (var checkout = new Checkout()) {
            Set<String> answered = createUntilKilled(checkout);
            try (Sekisho server = Sekisho.start(checkout);
                    var iam = Sdk.root(server).iam()) {
                Set<String> present = new HashSet<>();
                iam.listUsersPaginator().users().forEach(user -> present.add(user.userName()));
                assertTrue(answered.size() >= ANSWERED_BEFORE);
                answered.removeAll(present);
                assertEquals(Set.of(), answered, "answered and lost");
            }
        }
    }

    private static Set<String> createUntilKilled(Checkout checkout) throws InterruptedException {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        var enough = new CountDownLatch(ANSWERED_BEFORE);
        try (Sekisho server = Sekisho.start(checkout);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                clients.execute(() -> create(server, "user-" + number + "-", answered, enough));
            }
            enough.await();
            server.kill();
        }
        return answered;
    }

    private static void create(Sekisho server, String prefix, Set<String> answered, CountDownLatch enough) {
        for (int i = 0; true; i++) {
            String name = prefix + i;
            try {
                var answer = Http.iam(server, "Action=CreateUser&UserName=" + name + "&Version=2010-05-08");
                assertEquals(200, answer.statusCode(), answer.body());
            } catch (UncheckedIOException e) {
                return;
            }
            answered.add(name);
            enough.countDown();
        }
    }
}
