package dev.sekisho.server.respond;

import dev.sekisho.server.listen.RequestHead;
import dev.sekisho.wire.Body;
import dev.sekisho.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the server answers for itself, below `/_sekisho/`: no bucket's name may contain `_`.
public final class OwnEndpoints {
    private static final String PREFIX = "/_sekisho/";
    private static final List<WireResponse.Header> JSON = List.of(
            new WireResponse.Header("Content-Type", "application/json"),
            new WireResponse.Header("Cache-Control", "no-store"));

    private OwnEndpoints() {}

    public static boolean isFor(RequestHead head) {
        return head.path().startsWith(PREFIX);
    }

    /// @param endpoint scheme and authority by which the client reached us: a page from elsewhere gets nothing
    public static WireResponse answer(RequestHead head, String endpoint) {
        String origin = head.header("Origin");
        if (origin != null && !origin.equalsIgnoreCase(endpoint)) {
            return json(403, "{\"error\":\"Requests from other origins are refused.\"}");
        }
        if (!head.path().equals(PREFIX + "health")) {
            return json(404, "{\"error\":\"There is nothing here.\"}");
        }
        boolean reads = head.method().equals("GET") || head.method().equals("HEAD");
        return reads ? json(200, "{\"status\":\"ok\"}") : json(405, "{\"error\":\"Only GET is allowed here.\"}");
    }

    private static WireResponse json(int status, String text) {
        return new WireResponse(status, JSON, new Body.Bytes(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
