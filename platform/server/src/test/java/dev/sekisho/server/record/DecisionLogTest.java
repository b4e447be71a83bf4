package dev.sekisho.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.StatementRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
    @TempDir
    Path folder;

    private static DecisionRecord denied(String requestId, String resource) {
        return new DecisionRecord(
                Instant.parse("2026-03-04T05:06:07.008Z"),
                requestId,
                "arn:aws:iam::123456789012:user/ana",
                "AKIAIOSFODNN7EXAMPLE",
                "s3:GetObject",
                "s3:GetObject",
                resource,
                "ExplicitlyDenied",
                "ExplicitDeny",
                List.of(new StatementRef(
                        PolicyType.IDENTITY_BASED, "arn:aws:iam::123456789012:user/ana#no", 1, "NoCats")),
                "203.0.113.9",
                "AccessDenied");
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name), StandardCharsets.US_ASCII);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_decision_is_one_line_of_json() throws IOException {
        try (DecisionLog log = DecisionLog.open(folder)) {
            log.record(denied("r-1", "arn:aws:s3:::photos/cat"));
        }
        assertEquals(
                List.of("{\"time\":\"2026-03-04T05:06:07.008Z\",\"requestId\":\"r-1\","
                        + "\"principal\":\"arn:aws:iam::123456789012:user/ana\","
                        + "\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\","
                        + "\"operation\":\"s3:GetObject\",\"action\":\"s3:GetObject\","
                        + "\"resource\":\"arn:aws:s3:::photos/cat\","
                        + "\"decision\":\"ExplicitlyDenied\",\"reason\":\"ExplicitDeny\","
                        + "\"statements\":[{\"policy\":\"arn:aws:iam::123456789012:user/ana#no\",\"index\":1,"
                        + "\"sid\":\"NoCats\"}],"
                        + "\"sourceIp\":\"203.0.113.9\",\"error\":\"AccessDenied\"}"),
                lines(DecisionLog.FILE));
    }

    @Test
    void what_a_caller_chose_cannot_leave_its_string() throws IOException {
        try (DecisionLog log = DecisionLog.open(folder)) {
            log.record(denied("r-1", "a\"},\n{\\\u0000\u007f\u00e9\u2028\ud83d\ude00\ud83d"));
        }
        List<String> lines = lines(DecisionLog.FILE);
        assertEquals(1, lines.size());
        String written = "\"a\\\"},\\u000a{\\\\\\u0000\\u007f\\u00e9\\u2028\\ud83d\\ude00\\ud83d\"";
        assertTrue(lines.getFirst().contains("\"resource\":" + written), lines.getFirst());
    }

    @Test
    void only_the_owner_may_read_it() throws IOException {
        DecisionLog.open(folder).close();
        Path file = folder.resolve(DecisionLog.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_log_goes_on_where_it_ended() throws IOException {
        for (String id : new String[] {"r-1", "r-2"}) {
            try (DecisionLog log = DecisionLog.open(folder)) {
                log.record(denied(id, "*"));
            }
        }
        assertEquals(2, lines(DecisionLog.FILE).size());
    }

    @Test
    void a_link_in_its_place_is_not_followed() throws IOException {
        Path elsewhere = Files.createFile(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve(DecisionLog.FILE), elsewhere);
        assertThrows(UncheckedIOException.class, () -> DecisionLog.open(folder));
    }

    @Test
    void more_than_the_queue_holds_is_waited_for_and_nothing_is_lost() throws Exception {
        int threads = 4;
        int each = 10_000;
        try (DecisionLog log = DecisionLog.open(folder)) {
            var writers = new ArrayList<Thread>();
            for (int i = 0; i < threads; i++) {
                writers.add(Thread.startVirtualThread(() -> {
                    for (int n = 0; n < each; n++) {
                        log.record(denied("r", "*"));
                    }
                }));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertEquals(threads * each, lines(DecisionLog.FILE).size());
    }

    @Test
    void a_closed_log_takes_nothing_more() {
        DecisionLog log = DecisionLog.open(folder);
        log.close();
        assertThrows(IllegalStateException.class, () -> log.record(denied("r-1", "*")));
    }

    @Test
    void full_files_are_put_aside_and_the_oldest_go() throws IOException {
        try (var file = new RotatingFile(folder.resolve("log"), 10, 16)) {
            for (int i = 0; i < 40; i++) {
                file.write(ByteBuffer.wrap("line%04d\n".formatted(i).getBytes(StandardCharsets.US_ASCII)));
            }
        }
        assertEquals(16, names().size());
        assertEquals(List.of("line0039"), lines("log"));
        assertEquals(List.of("line0038"), lines("log.1"));
        assertEquals(List.of("line0024"), lines("log.15"));
        for (String name : names()) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
        }
    }

    @Test
    void a_rotation_that_fails_halfway_does_not_push_older_files_out() throws IOException {
        Path log = folder.resolve("log");
        try (var file = new RotatingFile(log, 10, 3)) {
            for (String line : new String[] {"line0001\n", "line0002\n", "line0003\n"}) {
                file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            }
            // Put aside already, but the new file could not be opened.
            Files.move(log, folder.resolve("put-aside"));
            Files.createSymbolicLink(log, folder.resolve("nowhere"));
            ByteBuffer next = ByteBuffer.wrap("line0004\n".getBytes(StandardCharsets.US_ASCII));
            assertThrows(IOException.class, () -> file.write(next));
            assertThrows(IOException.class, () -> file.write(next));
            Files.delete(log);
            file.write(next);
        }
        assertEquals(List.of("line0004"), lines("log"));
        assertEquals(List.of("line0002"), lines("log.1"));
        assertEquals(List.of("line0001"), lines("log.2"));
        assertFalse(Files.exists(folder.resolve("log.3")));
    }
}
