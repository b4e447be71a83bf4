package dev.sekisho.server.respond;

import dev.sekisho.server.listen.RequestHead;
import dev.sekisho.wire.Body;
import dev.sekisho.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the server answers for itself, below `/_sekisho/`: no bucket's name may contain `_`.
public final class OwnEndpoints {
    private static final String PREFIX = "/_sekisho/";
    private static final List<WireResponse.Header> JSON = List.of(
            new WireResponse.Header("Content-Type", "application/json"),
            new WireResponse.Header("Cache-Control", "no-store"));

    private final Function<String, Optional<String>> published;

    /// @param published JSON documents that anyone may read, by their path
    public OwnEndpoints(Function<String, Optional<String>> published) {
        this.published = published;
    }

    public static boolean isFor(RequestHead head) {
        return head.path().startsWith(PREFIX);
    }

    /// @param endpoint scheme and authority by which the client reached us: a page from elsewhere gets nothing
    public WireResponse answer(RequestHead head, String endpoint) {
        String origin = head.header("Origin");
        if (origin != null && !origin.equalsIgnoreCase(endpoint)) {
            return json(403, "{\"error\":\"Requests from other origins are refused.\"}");
        }
        Optional<String> document = document(head.path());
        if (document.isEmpty()) {
            return json(404, "{\"error\":\"There is nothing here.\"}");
        }
        boolean reads = head.method().equals("GET") || head.method().equals("HEAD");
        return reads ? json(200, document.get()) : json(405, "{\"error\":\"Only GET is allowed here.\"}");
    }

    private Optional<String> document(String path) {
        return path.equals(PREFIX + "health") ? Optional.of("{\"status\":\"ok\"}") : published.apply(path);
    }

    private static WireResponse json(int status, String text) {
        return new WireResponse(status, JSON, new Body.Bytes(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
