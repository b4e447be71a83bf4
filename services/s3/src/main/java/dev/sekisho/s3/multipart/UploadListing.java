package dev.sekisho.s3.multipart;

import dev.sekisho.s3.api.Initiator;
import dev.sekisho.s3.api.MultipartUpload;
import dev.sekisho.s3.bucket.CanonicalUser;
import dev.sekisho.s3.listing.ListedKeys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a bucket's uploads.
final class UploadListing {
    private final String prefix;
    private final String delimiter;
    private final String marker;
    private final int most;
    private final List<Upload> uploads = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private String lastKey = "";
    private String lastId = "";
    private boolean truncated;

    /// @param delimiter what ends a prefix that keys are rolled up to; null for none
    /// @param marker the key or prefix that the page before ended with
    /// @param most how many uploads and prefixes
    UploadListing(String prefix, @Nullable String delimiter, String marker, int most) {
        this.prefix = prefix;
        this.delimiter = delimiter == null ? "" : delimiter;
        this.marker = marker;
        this.most = most;
    }

    /// Takes as many as fit.
    ///
    /// @param rest every upload after the marker, in order
    void add(List<Upload> rest) {
        for (Upload upload : rest) {
            String common = common(upload.key());
            boolean listed = common != null && (common.equals(marker) || common.equals(lastKey));
            if (!upload.key().startsWith(prefix) || listed) {
                continue;
            }
            if (uploads.size() + prefixes.size() == most) {
                truncated = most > 0;
                return;
            }
            if (common == null) {
                uploads.add(upload);
            } else {
                prefixes.add(common);
            }
            lastKey = common == null ? upload.key() : common;
            lastId = common == null ? upload.id() : "";
        }
    }

    private @Nullable String common(String key) {
        int found = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return found < 0 ? null : key.substring(0, found + delimiter.length());
    }

    boolean isTruncated() {
        return truncated;
    }

    String lastKey() {
        return lastKey;
    }

    String lastId() {
        return lastId;
    }

    List<String> prefixes() {
        return prefixes;
    }

    List<MultipartUpload> uploads(ListedKeys keys) {
        return uploads.stream().map(upload -> listed(upload, keys)).toList();
    }

    private static MultipartUpload listed(Upload upload, ListedKeys keys) {
        return MultipartUpload.builder()
                .uploadId(upload.id())
                .key(keys.write(upload.key()))
                .initiated(upload.initiated())
                .storageClass("STANDARD")
                .owner(CanonicalUser.owner(upload.bucket().owner()))
                .initiator(initiator(upload))
                .checksumAlgorithm(algorithm(upload))
                .checksumType(type(upload))
                .build();
    }

    static Initiator initiator(Upload upload) {
        String name = upload.initiator().name();
        return Initiator.builder()
                .id(upload.initiator().id())
                .displayName(name.isEmpty() ? null : name)
                .build();
    }

    static @Nullable String algorithm(Upload upload) {
        return upload.checksum().asked() ? upload.checksum().algorithm().name() : null;
    }

    static @Nullable String type(Upload upload) {
        return upload.checksum().asked() ? upload.checksum().type().name() : null;
    }
}
