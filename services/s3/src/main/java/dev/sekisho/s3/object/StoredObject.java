package dev.sekisho.s3.object;

import dev.sekisho.s3.checksum.ObjectChecksum;
import dev.sekisho.s3.storage.Content;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// An object.
///
/// @param modified in whole seconds
/// @param parts the parts' sizes in bytes; empty for one that was put whole
public record StoredObject(String key, Content content, Instant modified, List<Long> parts, ObjectHeaders headers) {

    /// The columns that [#of] reads.
    public static final String COLUMNS = "key, content, size, etag, checksum, modified, parts, headers";

    public StoredObject {
        parts = List.copyOf(parts);
    }

    /// Puts it whole.
    static StoredObject whole(String key, Content content, Instant modified, ObjectHeaders headers) {
        return new StoredObject(key, content, modified, List.of(), headers);
    }

    public static StoredObject of(ResultSet row) throws SQLException {
        var content =
                new Content(row.getString(2), row.getLong(3), row.getString(4), ObjectChecksum.of(row.getString(5)));
        String parts = row.getString(7);
        return new StoredObject(
                new String(row.getBytes(1), StandardCharsets.UTF_8),
                content,
                Instant.ofEpochSecond(row.getLong(6)),
                parts.isEmpty()
                        ? List.of()
                        : Arrays.stream(parts.split(",")).map(Long::valueOf).toList(),
                ObjectHeaders.of(row.getString(8)));
    }

    String storedParts() {
        return parts.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
