package dev.sekisho.s3.listing;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.s3.api.CommonPrefix;
import dev.sekisho.s3.api.S3Object;
import dev.sekisho.s3.bucket.CanonicalUser;
import dev.sekisho.s3.object.StoredObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How keys are written in listings: as they are, or percent-encoded, since XML cannot hold every character.
///
/// Source: Amazon S3 API Reference, "ListObjectsV2", encoding-type.
public final class ListedKeys {
    private static final int MOST = 1000;

    private final boolean encoded;

    /// @param encodingType `url` or null
    public ListedKeys(@Nullable String encodingType) {
        encoded = encodingType != null;
    }

    /// @param asked null for as many as there may be
    /// @throws AwsError InvalidArgument if negative
    public static int most(@Nullable Integer asked, String parameter) {
        if (asked != null && asked < 0) {
            throw AwsError.of(
                    "InvalidArgument", 400, "Argument %s must be an integer between 0 and 2147483647", parameter);
        }
        return asked == null ? MOST : Math.min(asked, MOST);
    }

    /// Null for null.
    public @Nullable String write(@Nullable String key) {
        return key == null || !encoded
                ? key
                : URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    public List<CommonPrefix> prefixes(List<String> prefixes) {
        return prefixes.stream()
                .map(prefix -> CommonPrefix.builder().prefix(write(prefix)).build())
                .toList();
    }

    /// @param owner null if the owner is not asked for
    List<S3Object> objects(List<StoredObject> objects, @Nullable AccountId owner) {
        return objects.stream().map(object -> object(object, owner)).toList();
    }

    private S3Object object(StoredObject object, @Nullable AccountId owner) {
        return S3Object.builder()
                .key(write(object.key()))
                .lastModified(object.modified())
                .eTag(object.content().quotedETag())
                .checksumAlgorithm(
                        List.of(object.content().checksum().algorithm().name()))
                .checksumType(object.content().checksum().type().name())
                .size(object.content().size())
                .storageClass("STANDARD")
                .owner(owner == null ? null : CanonicalUser.owner(owner))
                .build();
    }
}
