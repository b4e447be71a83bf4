package dev.sekisho.server;

import dev.sekisho.models.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// What the fake PutObject does with its body.
final class Uploads {
    private Uploads() {}

    /// Reads all of it, and answers with its length and trailers as the ETag.
    static Map<String, Object> read(Map<String, Object> members, Caller caller) {
        var payload = (Payload) members.getOrDefault("Body", Payload.EMPTY);
        try {
            int length = payload.stream().readAllBytes().length;
            return Map.of("ETag", length + payload.trailers().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
