package dev.sekisho.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCrashTest {

    private static final int THREADS = 8;
    private static final int BEFORE_KILL = 500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void every_acknowledged_commit_survives_a_kill() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int life = 0; life < 2; life++) {
            acknowledged.addAll(commitUntilKilled("life" + life));
            try (Store store = Stores.open("sqlite:" + file())) {
                for (String line : acknowledged) {
                    String[] keyAndRevision = line.split(" ", 2);
                    Entry entry = store.get(keyAndRevision[0]).orElseThrow(() -> new AssertionError(line));
                    assertEquals(Long.parseLong(keyAndRevision[1]), entry.revision());
                    assertTrue(store.revision() >= entry.revision());
                }
            }
        }
    }

    private Path file() {
        return directory.resolve("store.db");
    }

    /// The complete lines that the child had printed when it was killed.
    private List<String> commitUntilKilled(String life) throws IOException, InterruptedException {
        Process child = child(life);
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = child.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.endsWith(".")) {
                    continue;
                }
                lines.add(line.substring(0, line.length() - 1));
                if (lines.size() == 1) {
                    String message = Refusal.of("sqlite:" + file());
                    assertTrue(message.contains("Another process"), message);
                }
                if (lines.size() == BEFORE_KILL) {
                    // Not through the process itself: that would close its output with lines still unread.
                    assertTrue(child.toHandle().destroyForcibly());
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        assertTrue(lines.size() >= BEFORE_KILL, "The child printed " + lines.size() + " lines.");
        return lines;
    }

    private Process child(String life) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Committing.class.getName(),
                        file().toString(),
                        life)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The child: commits from several threads without end, and prints each commit once it has returned.
    static final class Committing {

        private Committing() {}

        public static void main(String[] args) {
            Store store = Stores.open("sqlite:" + args[0]);
            for (int i = 0; i < THREADS; i++) {
                String name = args[1] + "/" + i;
                Thread.ofPlatform().start(() -> commit(store, name));
            }
        }

        private static void commit(Store store, String name) {
            for (int i = 0; ; i++) {
                String key = name + "/" + i;
                long revision = store.commit(Transaction.builder()
                        .absent(key)
                        .put(key, new byte[500])
                        .build());
                print(key + " " + revision + ".\n");
            }
        }

        private static synchronized void print(String line) {
            System.out.print(line);
            System.out.flush();
        }
    }
}
