package dev.sekisho.tour;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the server's decision log as it grows.
final class Decisions {
    /// The log is written moments after the answer.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private long position;

    Decisions(Path file) {
        this.file = file;
    }

    /// The first decision on that operation since the last call, or none if the server did not record one.
    Optional<Decision> next(String operation) {
        Instant end = Instant.now().plus(PATIENCE);
        do {
            Optional<Decision> found = read().stream()
                    .filter(decision -> decision.operation().equals(operation))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (Instant.now().isBefore(end));
        return Optional.empty();
    }

    /// The complete lines from where reading ended before.
    private List<Decision> read() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(position);
            var bytes = new byte[Math.toIntExact(log.length() - position)];
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.US_ASCII);
            String complete = text.substring(0, text.lastIndexOf('\n') + 1);
            position += complete.length();
            return complete.lines().map(Decisions::decision).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Decision decision(String line) {
        JsonNode json = JSON.readTree(line);
        List<Decision.Statement> statements = new ArrayList<>();
        for (JsonNode statement : json.path("statements")) {
            statements.add(new Decision.Statement(
                    statement.path("policy").asString(), statement.path("index").asInt() + 1));
        }
        return new Decision(
                json.path("operation").asString(""),
                json.path("principal").asString(""),
                json.path("action").asString(""),
                json.path("resource").asString(""),
                json.path("decision").asString(""),
                statements);
    }
}
