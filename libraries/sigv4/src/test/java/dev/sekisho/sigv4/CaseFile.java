package dev.sekisho.sigv4;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file of `cases/sigv4`; its README describes the format.
///
/// @param body one `char` a byte
record CaseFile(SecretKey secret, Instant now, Dialect dialect, String expect, SignedRequest request, String body) {

    static CaseFile read(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int endOfKeys = text.indexOf("\n\n");
        int endOfHeader = text.indexOf("\n\n", endOfKeys + 2);
        Map<String, String> keys = new HashMap<>();
        text.substring(0, endOfKeys).lines().forEach(line -> {
            int colon = line.indexOf(':');
            keys.put(line.substring(0, colon), line.substring(colon + 1).trim());
        });
        return new CaseFile(
                SecretKey.of(key(keys, "secret")),
                Objects.requireNonNull(Timestamp.parse(key(keys, "now"))),
                Dialect.valueOf(key(keys, "dialect")),
                key(keys, "expect"),
                request(text.substring(endOfKeys + 2, endOfHeader)),
                text.substring(endOfHeader + 2));
    }

    private static String key(Map<String, String> keys, String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    private static SignedRequest request(String header) {
        List<String> lines = header.lines().toList();
        String requestLine = lines.getFirst();
        int space = requestLine.indexOf(' ');
        String target = requestLine.substring(space + 1, requestLine.lastIndexOf(' '));
        int mark = target.indexOf('?');
        @Nullable String query = mark < 0 ? null : target.substring(mark + 1);
        var headers = new ArrayList<Header>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 1)));
        }
        return SignedRequest.of(
                requestLine.substring(0, space), mark < 0 ? target : target.substring(0, mark), query, headers);
    }
}
