package dev.sekisho.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

class CrashTest {
    private static final int THREADS = 4;
    private static final int EVENTS = 50;
    private static final int BEFORE_KILL = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void every_batch_that_was_answered_is_whole_after_a_kill_and_no_other_is_half() throws Exception {
        List<String> answered = putUntilKilled();
        try (var fixture = new Fixture(directory)) {
            Map<String, Long> found = fixture.logs.filterLogEventsPaginator(r -> r.logGroupName("g")).stream()
                    .flatMap(page -> page.events().stream())
                    .map(FilteredLogEvent::message)
                    .collect(Collectors.groupingBy(message -> message, TreeMap::new, Collectors.counting()));
            for (String batch : answered) {
                assertEquals(EVENTS, found.get(batch), batch);
            }
            assertTrue(found.values().stream().allMatch(count -> count == EVENTS), found::toString);
        }
    }

    /// The complete lines that the child had printed when it was killed.
    private List<String> putUntilKilled() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Putting.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new ArrayList<String>();
        try (BufferedReader reader = child.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.endsWith(".")) {
                    lines.add(line.substring(0, line.length() - 1));
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

    /// The child: serves, puts batches into itself from several threads without end, and prints each answered one.
    static final class Putting {

        private Putting() {}

        public static void main(String[] args) {
            Fixture fixture = new Fixture(Path.of(args[0])).withStream();
            for (int i = 0; i < THREADS; i++) {
                String name = "thread" + i + "-";
                Thread.ofPlatform().start(() -> put(fixture, name));
            }
        }

        private static void put(Fixture fixture, String name) {
            for (int batch = 0; ; batch++) {
                String message = name + batch;
                fixture.put(fixture.now(), Collections.nCopies(EVENTS, message).toArray(String[]::new));
                print(message + ".\n");
            }
        }

        private static synchronized void print(String line) {
            System.out.print(line);
            System.out.flush();
        }
    }
}
