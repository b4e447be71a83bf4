package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The object that a copy reads: `x-amz-copy-source`, which is `bucket/key`, percent-encoded.
///
/// Source: Amazon S3 API Reference, "CopyObject".
public record CopySource(String bucket, String key) {
    private static final String CURRENT = "?versionId=null";

    /// @throws AwsError InvalidArgument if it names no object, or a version of one
    public static CopySource of(String header) {
        return parse(header)
                .orElseThrow(() -> AwsError.of(
                        "InvalidArgument",
                        400,
                        "Copy Source must mention the source bucket and key: sourcebucket/sourcekey"));
    }

    static Optional<CopySource> parse(String header) {
        String path = header.startsWith("/") ? header.substring(1) : header;
        String bare = path.endsWith(CURRENT) ? path.substring(0, path.length() - CURRENT.length()) : path;
        if (bare.contains("?versionId=")) {
            return Optional.empty();
        }
        try {
            String decoded = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
            int slash = decoded.indexOf('/');
            return slash <= 0 || slash == decoded.length() - 1
                    ? Optional.empty()
                    : Optional.of(new CopySource(decoded.substring(0, slash), decoded.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
