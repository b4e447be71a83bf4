package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.tag.TagRules;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// The headers that are kept with an object and come back with it: the six of HTTP's, and the user's own. Tags,
/// which are kept beside them, come back as a number.
///
/// @param system by the model's member, such as `ContentType`
/// @param user by the lower-case name after `x-amz-meta-`
public record ObjectHeaders(Map<String, String> system, Map<String, String> user, Map<String, String> tags) {
    private static final List<String> SYSTEM = List.of(
            "CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType", "Expires");

    /// What stands before the name of one of the user's in stored text.
    private static final String USER = "x-amz-meta-";

    /// What stands before the name of a tag.
    private static final String TAG = "x-amz-tagging ";

    private static final int MOST_USER_BYTES = 2 * 1024;

    public ObjectHeaders {
        system = Map.copyOf(system);
        user = Map.copyOf(user);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /// @param members of a request
    /// @throws AwsError MetadataTooLarge past 2 KB of the user's own; InvalidArgument for what no header may hold;
    ///     what is wrong with a tag
    public static ObjectHeaders of(Map<String, Object> members) {
        var system = new TreeMap<String, String>();
        for (String name : SYSTEM) {
            if (members.get(name) instanceof String value) {
                system.put(name, checked(value));
            }
        }
        system.computeIfPresent("ContentEncoding", (name, value) -> withoutChunks(value));
        system.putIfAbsent("ContentType", "binary/octet-stream");
        var user = new TreeMap<String, String>();
        int bytes = 0;
        if (members.get("Metadata") instanceof Map<?, ?> metadata) {
            for (Map.Entry<?, ?> entry : metadata.entrySet()) {
                String name = checked(entry.getKey().toString()).toLowerCase(Locale.ROOT);
                String value = checked(entry.getValue().toString());
                user.put(name, value);
                bytes += bytes(name) + bytes(value);
            }
        }
        if (bytes > MOST_USER_BYTES) {
            throw AwsError.of(
                    "MetadataTooLarge", 400, "Your metadata headers exceed the maximum allowed metadata size");
        }
        return new ObjectHeaders(system, user, TagRules.ofHeader(members.get("Tagging")));
    }

    /// The same with these tags instead.
    ObjectHeaders tagged(Map<String, String> others) {
        return new ObjectHeaders(system, user, others);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// AWS: `aws-chunked` says how the body was sent, not what it is; nothing of it is kept.
    /// Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring
    /// Payload in Multiple Chunks".
    private static String withoutChunks(String encodings) {
        var kept = new StringJoiner(",").setEmptyValue("");
        for (String encoding : encodings.split(",", -1)) {
            if (!encoding.strip().equalsIgnoreCase("aws-chunked")) {
                kept.add(encoding.strip());
            }
        }
        return kept.toString();
    }

    /// A line break would end the header when it is sent back.
    static String checked(String text) {
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
            throw AwsError.of("InvalidArgument", 400, "A header value must not have control characters in it.");
        }
        return text;
    }

    /// Adds the members that answers carry.
    void addTo(Map<String, Object> members) {
        system.forEach((name, value) -> {
            if (!value.isEmpty()) {
                members.put(name, value);
            }
        });
        if (!user.isEmpty()) {
            members.put("Metadata", user);
        }
    }

    /// Lines of names and values in turn.
    public String stored() {
        var text = new StringJoiner("\n");
        system.forEach((name, value) -> text.add(name).add(value));
        user.forEach((name, value) -> text.add(USER + name).add(value));
        tags.forEach((name, value) -> text.add(TAG + name).add(value));
        return text.toString();
    }

    /// @param stored as [#stored] made it
    public static ObjectHeaders of(String stored) {
        var system = new LinkedHashMap<String, String>();
        var user = new LinkedHashMap<String, String>();
        var tags = new LinkedHashMap<String, String>();
        String[] lines = stored.split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            if (lines[i].startsWith(USER)) {
                user.put(lines[i].substring(USER.length()), lines[i + 1]);
            } else if (lines[i].startsWith(TAG)) {
                tags.put(lines[i].substring(TAG.length()), lines[i + 1]);
            } else {
                system.put(lines[i], lines[i + 1]);
            }
        }
        return new ObjectHeaders(system, user, tags);
    }
}
