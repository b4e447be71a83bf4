package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.store.sqlite.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The objects of all buckets.
public final class Objects {
    private static final int LONGEST_KEY = 1024;

    /// An object that is overwritten this often while it is opened is not there for anyone to read.
    private static final int MOST_TRIES = 100;

    private final S3Storage storage;

    public Objects(S3Storage storage) {
        this.storage = storage;
    }

    /// The key as it is stored: its bytes order as S3's listings do.
    ///
    /// @throws AwsError KeyTooLongError past 1,024 bytes
    public static byte[] stored(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_KEY) {
            throw AwsError.of("KeyTooLongError", 400, "Your key is too long");
        }
        return bytes;
    }

    public Optional<StoredObject> find(String bucket, String key) {
        byte[] stored = stored(key);
        return storage.read(statements -> find(statements, bucket, stored));
    }

    private static Optional<StoredObject> find(Statements statements, String bucket, byte[] key) throws SQLException {
        return statements.first(
                "SELECT " + StoredObject.COLUMNS + " FROM object WHERE bucket = ? AND key = ?",
                StoredObject::of,
                bucket,
                key);
    }

    /// Objects in the order of their keys' bytes.
    ///
    /// @param from the first key
    /// @param end the key before which to end
    public List<StoredObject> range(String bucket, byte[] from, byte[] end, int limit) {
        return storage.read(statements -> statements.all(
                "SELECT " + StoredObject.COLUMNS
                        + " FROM object WHERE bucket = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?",
                StoredObject::of,
                bucket,
                from,
                end,
                limit));
    }

    /// An object with its content, which stays readable whatever happens to the object.
    public record Opened(StoredObject object, FileChannel file) implements AutoCloseable {
        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Opens what is there now; empty if nothing is.
    public Optional<Opened> open(String bucket, String key) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<StoredObject> found = find(bucket, key);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Optional<FileChannel> file =
                    storage.contents().open(found.get().content().id());
            if (file.isPresent()) {
                return Optional.of(new Opened(found.get(), file.get()));
            }
        }
        throw new IllegalStateException("The content of an object is missing.");
    }

    /// Makes the object visible, in place of one of the same key.
    ///
    /// @throws AwsError if the bucket is gone or the condition does not hold; the content is removed then
    void put(StoredBucket bucket, StoredObject object, WriteCondition condition) {
        storage.publish(object.content().id(), (statements, discard) -> {
            put(statements, discard, bucket, object, condition);
            return object;
        });
    }

    /// Within a change: names the object's content, and discards that of one of the same key.
    public static void put(
            Statements statements,
            S3Storage.Discard discard,
            StoredBucket bucket,
            StoredObject object,
            WriteCondition condition)
            throws SQLException {
        Buckets.requireUnchanged(statements, bucket);
        byte[] key = stored(object.key());
        Optional<StoredObject> before = find(statements, bucket.name(), key);
        condition.check(before);
        if (before.isPresent()) {
            discard.accept(before.get().content().id());
        }
        statements.run(
                "INSERT OR REPLACE INTO object (bucket, " + StoredObject.COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                bucket.name(),
                key,
                object.content().id(),
                object.content().size(),
                object.content().etag(),
                object.content().checksum().stored(),
                object.modified().getEpochSecond(),
                object.storedParts(),
                object.headers().stored());
    }

    /// The object's tags; none if it is not there.
    Map<String, String> tags(String bucket, String key) {
        // A key that is too long is refused after authorization, and is no object's until then.
        return key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY
                ? Map.of()
                : find(bucket, key).map(object -> object.headers().tags()).orElse(Map.of());
    }

    /// Gives the object these tags, and no others.
    ///
    /// @return whether it is there
    boolean tag(StoredBucket bucket, String key, Map<String, String> tags) {
        byte[] stored = stored(key);
        return storage.write((statements, discard) -> {
            Buckets.requireUnchanged(statements, bucket);
            Optional<StoredObject> before = find(statements, bucket.name(), stored);
            if (before.isEmpty()) {
                return false;
            }
            statements.run(
                    "UPDATE object SET headers = ? WHERE bucket = ? AND key = ?",
                    before.get().headers().tagged(tags).stored(),
                    bucket.name(),
                    stored);
            return true;
        });
    }

    /// Removes those of the objects that are there.
    void delete(StoredBucket bucket, List<String> keys, WriteCondition condition) {
        List<byte[]> stored = keys.stream().map(Objects::stored).toList();
        storage.write((statements, discard) -> {
            Buckets.requireUnchanged(statements, bucket);
            for (byte[] key : stored) {
                Optional<StoredObject> before = find(statements, bucket.name(), key);
                condition.check(before);
                if (before.isPresent()) {
                    discard.accept(before.get().content().id());
                    statements.run("DELETE FROM object WHERE bucket = ? AND key = ?", bucket.name(), key);
                }
            }
            return keys;
        });
    }
}
