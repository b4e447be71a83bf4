package dev.sekisho.server.respond;

import dev.sekisho.models.AwsError;
import dev.sekisho.wire.Body;
import dev.sekisho.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Answers where no service is known: errors in S3's form, which every client of AWS reads.
final class PlainAnswers {
    private static final WireResponse.Header XML = new WireResponse.Header("Content-Type", "application/xml");

    private PlainAnswers() {}

    static WireResponse error(AwsError error, String requestId) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + error.code() + "</Code><Message>"
                + escaped(error.getMessage()) + "</Message><RequestId>" + requestId + "</RequestId></Error>";
        return new WireResponse(
                error.status(),
                List.of(new WireResponse.Header("x-amz-request-id", requestId), XML),
                new Body.Bytes(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c < ' ' || c > '~' ? '?' : c);
            }
        }
        return out.toString();
    }
}
