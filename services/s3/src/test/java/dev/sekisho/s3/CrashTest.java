package dev.sekisho.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class CrashTest {
    private static final int THREADS = 4;
    private static final int KEYS = 5;
    private static final int BEFORE_KILL = 60;
    private static final int LARGEST = 300_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    /// Each thread of the child writes its own few keys over and over, so that at the kill some are being replaced.
    @Test
    void every_object_that_was_answered_is_whole_after_a_kill() throws Exception {
        Map<String, Integer> answered = new LinkedHashMap<>();
        for (int life = 0; life < 2; life++) {
            int seed = life * 1_000_000;
            for (String line : putUntilKilled(seed)) {
                String[] keyAndSeed = line.split(" ", 2);
                answered.put(keyAndSeed[0], Integer.parseInt(keyAndSeed[1]));
            }
            try (var fixture = new Fixture(directory)) {
                answered.forEach((key, least) -> assertWhole(fixture.s3, key, least));
                List<S3Object> all =
                        fixture.s3.listObjectsV2(b -> b.bucket("crash")).contents();
                // INVARIANT: after a start there is a file for each object, and no other.
                assertEquals(all.size(), fixture.contentFiles());
            }
        }
    }

    /// What is there must be what some write of that key brought: the last that was answered, or a later one.
    private static void assertWhole(S3Client s3, String key, int least) {
        byte[] found = s3.getObjectAsBytes(b -> b.bucket("crash").key(key)).asByteArray();
        int seed = Integer.parseInt(new String(Arrays.copyOf(found, 10), StandardCharsets.US_ASCII).strip());
        assertTrue(seed >= least, key + " is of " + seed + ", but " + least + " was answered.");
        assertArrayEquals(content(seed), found);
    }

    /// Begins with the seed, in ten characters.
    private static byte[] content(int seed) {
        var random = new Random(seed);
        var bytes = new byte[10 + random.nextInt(LARGEST)];
        random.nextBytes(bytes);
        byte[] head = "%10d".formatted(seed).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    @Test
    void what_a_crash_left_in_flight_is_gone_after_a_start_and_what_counts_is_kept() throws Exception {
        try (var fixture = new Fixture(directory)) {
            fixture.s3.createBucket(b -> b.bucket("crash"));
            fixture.s3.putObject(b -> b.bucket("crash").key("kept"), RequestBody.fromString("kept"));
        }
        Path settled;
        try (var files = Files.walk(directory.resolve("s3/content"))) {
            settled = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        // A crash may come between the commit that names a file and the move to where it stays.
        Path incoming = directory.resolve("s3/incoming");
        Files.move(settled, incoming.resolve(settled.getFileName().toString()));
        Files.writeString(incoming.resolve("0".repeat(32)), "half of a bo");
        try (var fixture = new Fixture(directory)) {
            assertEquals(
                    "kept",
                    fixture.s3
                            .getObjectAsBytes(b -> b.bucket("crash").key("kept"))
                            .asUtf8String());
            assertEquals(1, fixture.contentFiles());
            assertTrue(Files.exists(settled));
        }
    }

    /// The complete lines that the child had printed when it was killed.
    private List<String> putUntilKilled(int seed) throws IOException, InterruptedException {
        Process child = child(seed);
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

    private Process child(int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Putting.class.getName(),
                        directory.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The child: serves, puts objects into itself from several threads without end, and prints each answered one.
    static final class Putting {

        private Putting() {}

        public static void main(String[] args) {
            S3Client s3 = new Fixture(Path.of(args[0])).s3;
            s3.createBucket(b -> b.bucket("crash"));
            for (int i = 0; i < THREADS; i++) {
                int seed = Integer.parseInt(args[1]) + i * 100_000;
                String name = "thread" + i + "/";
                Thread.ofPlatform().start(() -> put(s3, name, seed));
            }
        }

        private static void put(S3Client s3, String name, int first) {
            for (int seed = first; ; seed++) {
                String key = name + seed % KEYS;
                byte[] content = content(seed);
                s3.putObject(b -> b.bucket("crash").key(key), RequestBody.fromBytes(content));
                print(key + " " + seed + ".\n");
            }
        }

        private static synchronized void print(String line) {
            System.out.print(line);
            System.out.flush();
        }
    }
}
