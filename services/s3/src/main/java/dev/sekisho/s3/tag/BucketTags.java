package dev.sekisho.s3.tag;

import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.storage.S3Storage;
import java.util.LinkedHashMap;
import java.util.Map;

/// The tags of buckets.
public final class BucketTags {
    private final S3Storage storage;

    public BucketTags(S3Storage storage) {
        this.storage = storage;
    }

    /// By key; empty if the bucket has none.
    Map<String, String> of(StoredBucket bucket) {
        var tags = new LinkedHashMap<String, String>();
        storage.read(statements -> statements.all(
                        "SELECT key, value FROM bucket_tag WHERE bucket = ? ORDER BY key",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        bucket.name()))
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return tags;
    }

    /// Gives the bucket these tags, and no others.
    void put(StoredBucket bucket, Map<String, String> tags) {
        storage.write((statements, discard) -> {
            Buckets.requireUnchanged(statements, bucket);
            statements.run("DELETE FROM bucket_tag WHERE bucket = ?", bucket.name());
            for (Map.Entry<String, String> tag : tags.entrySet()) {
                statements.run(
                        "INSERT INTO bucket_tag (bucket, key, value) VALUES (?, ?, ?)",
                        bucket.name(),
                        tag.getKey(),
                        tag.getValue());
            }
            return tags;
        });
    }
}
