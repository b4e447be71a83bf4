package dev.sekisho.server.respond;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The further elements that S3 puts into some errors, taken from the request.
///
/// Source: Amazon S3 API Reference, "Error responses".
public final class ErrorDetails {
    private ErrorDetails() {}

    /// @param members the request's members, as far as they were read
    public static Map<String, String> of(String code, Map<String, Object> members) {
        return switch (code) {
            case "NoSuchBucket",
                    "BucketAlreadyExists",
                    "BucketAlreadyOwnedByYou",
                    "BucketNotEmpty",
                    "NoSuchBucketPolicy",
                    "NoSuchPublicAccessBlockConfiguration",
                    "NoSuchTagSet" -> named("BucketName", members.get("Bucket"));
            case "NoSuchKey" -> named("Key", members.get("Key"));
            case "NoSuchUpload" -> named("UploadId", members.get("UploadId"));
            default -> Map.of();
        };
    }

    private static Map<String, String> named(String element, @Nullable Object value) {
        return value instanceof String text ? Map.of(element, text) : Map.of();
    }
}
