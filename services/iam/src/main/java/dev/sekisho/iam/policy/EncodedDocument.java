package dev.sekisho.iam.policy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A policy document as answers carry it: percent-encoded, as in RFC 3986.
public final class EncodedDocument {
    private EncodedDocument() {}

    public static String of(String document) {
        // A form's encoding differs in these three only.
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
