package dev.sekisho.s3.tag;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.Tag;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tags may be.
///
/// Source: Amazon S3 User Guide, "Categorizing your objects using tags" and "Using cost allocation S3 bucket tags"; the
/// messages as S3 answers (observed).
public final class TagRules {
    private static final int MOST_OF_OBJECT = 10;
    private static final int MOST_OF_BUCKET = 50;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}");

    private TagRules() {}

    /// @throws AwsError BadRequest or InvalidTag
    public static Map<String, String> ofObject(List<Tag> tags) {
        if (tags.size() > MOST_OF_OBJECT) {
            throw AwsError.of("BadRequest", 400, "Object tags cannot be greater than %d", MOST_OF_OBJECT);
        }
        return checked(tags);
    }

    /// @throws AwsError BadRequest or InvalidTag
    static Map<String, String> ofBucket(List<Tag> tags) {
        if (tags.size() > MOST_OF_BUCKET) {
            throw AwsError.of("BadRequest", 400, "Bucket tag count cannot be greater than %d", MOST_OF_BUCKET);
        }
        return checked(tags);
    }

    private static Map<String, String> checked(List<Tag> tags) {
        var checked = new LinkedHashMap<String, String>();
        for (Tag tag : tags) {
            if (!KEY.matcher(tag.key()).matches()) {
                throw invalid("The TagKey you have provided is invalid");
            }
            if (!VALUE.matcher(tag.value()).matches()) {
                throw invalid("The TagValue you have provided is invalid");
            }
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw invalid("System tags cannot be added/updated by requester");
            }
            if (checked.put(tag.key(), tag.value()) != null) {
                throw invalid("Cannot provide multiple Tags with the same key");
            }
        }
        return checked;
    }

    private static AwsError invalid(String why) {
        return AwsError.of("InvalidTag", 400, "%s", why);
    }

    /// The tags that `x-amz-tagging` gives an object; none if there is no such header.
    ///
    /// @throws AwsError InvalidArgument, BadRequest or InvalidTag
    public static Map<String, String> ofHeader(@Nullable Object header) {
        return header == null ? Map.of() : ofObject(parsed(header.toString()));
    }

    private static List<Tag> parsed(String header) {
        try {
            return Pattern.compile("&")
                    .splitAsStream(header)
                    .filter(pair -> !pair.isEmpty())
                    .map(TagRules::tag)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw AwsError.of(
                    "InvalidArgument",
                    400,
                    "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without"
                            + " tag name duplicates.");
        }
    }

    private static Tag tag(String pair) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return new Tag(
                URLDecoder.decode(key, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    /// As answers list them.
    public static List<Tag> listed(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
    }
}
