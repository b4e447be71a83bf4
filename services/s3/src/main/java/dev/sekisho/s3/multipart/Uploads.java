package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.NoSuchUpload;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.checksum.ObjectChecksum;
import dev.sekisho.s3.object.ObjectHeaders;
import dev.sekisho.s3.object.Objects;
import dev.sekisho.s3.object.StoredObject;
import dev.sekisho.s3.object.WriteCondition;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.store.sqlite.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The uploads that were begun and not yet completed or aborted.
public final class Uploads {
    private static final String COLUMNS = "key, id, initiator, initiated, checksum, headers";

    private final S3Storage storage;

    public Uploads(S3Storage storage) {
        this.storage = storage;
    }

    void create(Upload upload) {
        byte[] key = Objects.stored(upload.key());
        storage.write((statements, discard) -> {
            Buckets.requireUnchanged(statements, upload.bucket());
            return statements.run(
                    "INSERT INTO upload (bucket, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                    upload.bucket().name(),
                    key,
                    upload.id(),
                    upload.initiator().id() + " " + upload.initiator().name(),
                    upload.initiated().getEpochSecond(),
                    upload.checksum().stored(),
                    upload.headers().stored());
        });
    }

    /// @throws AwsError NoSuchUpload unless it is one of that key
    Upload require(StoredBucket bucket, String key, String id) {
        byte[] stored = Objects.stored(key);
        return storage.read(statements -> find(statements, bucket, stored, id)).orElseThrow(Uploads::missing);
    }

    private static AwsError missing() {
        return NoSuchUpload.of(
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have"
                        + " been aborted or completed.");
    }

    private static Optional<Upload> find(Statements statements, StoredBucket bucket, byte[] key, String id)
            throws SQLException {
        return statements.first(
                "SELECT " + COLUMNS + " FROM upload WHERE bucket = ? AND key = ? AND id = ?",
                row -> upload(bucket, row),
                bucket.name(),
                key,
                id);
    }

    private static Upload upload(StoredBucket bucket, ResultSet row) throws SQLException {
        String[] initiator = row.getString(3).split(" ", 2);
        return new Upload(
                bucket,
                new String(row.getBytes(1), StandardCharsets.UTF_8),
                row.getString(2),
                new Upload.Initiator(initiator[0], initiator[1]),
                Instant.ofEpochSecond(row.getLong(4)),
                UploadChecksum.of(row.getString(5)),
                ObjectHeaders.of(row.getString(6)));
    }

    /// A bucket's uploads by key, then by id.
    ///
    /// @param key where to go on, after all of this key; empty for the beginning
    /// @param id where to go on within the key; null for after it
    List<Upload> after(StoredBucket bucket, String key, @Nullable String id) {
        byte[] marker = Objects.stored(key);
        return storage.read(statements -> statements.all(
                "SELECT " + COLUMNS + " FROM upload WHERE bucket = ? AND (key > ? OR (key = ? AND id > ?))"
                        + " ORDER BY key, id",
                row -> upload(bucket, row),
                bucket.name(),
                marker,
                marker,
                id));
    }

    /// The parts by number.
    List<StoredPart> parts(Upload upload) {
        return storage.read(statements -> statements.all(
                "SELECT number, content, size, etag, checksum, modified FROM part WHERE upload = ? ORDER BY number",
                row -> new StoredPart(
                        row.getInt(1),
                        new Content(
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                ObjectChecksum.of(row.getString(5))),
                        Instant.ofEpochSecond(row.getLong(6))),
                upload.id()));
    }

    /// Keeps a part, in place of one of the same number.
    void put(Upload upload, StoredPart part) {
        Content content = part.content();
        storage.publish(content.id(), (statements, discard) -> {
            requireIn(statements, upload);
            Optional<String> before = statements.first(
                    "SELECT content FROM part WHERE upload = ? AND number = ?",
                    row -> row.getString(1),
                    upload.id(),
                    part.number());
            if (before.isPresent()) {
                discard.accept(before.get());
            }
            return statements.run(
                    "INSERT OR REPLACE INTO part (upload, number, content, size, etag, checksum, modified)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    upload.id(),
                    part.number(),
                    content.id(),
                    content.size(),
                    content.etag(),
                    content.checksum().stored(),
                    part.modified().getEpochSecond());
        });
    }

    /// Makes the object visible, and forgets the upload.
    void complete(Upload upload, StoredObject object, WriteCondition condition) {
        storage.publish(object.content().id(), (statements, discard) -> {
            requireIn(statements, upload);
            Objects.put(statements, discard, upload.bucket(), object, condition);
            return forget(statements, discard, upload);
        });
    }

    void abort(Upload upload) {
        storage.write((statements, discard) -> {
            requireIn(statements, upload);
            return forget(statements, discard, upload);
        });
    }

    private static int forget(Statements statements, S3Storage.Discard discard, Upload upload) throws SQLException {
        List<String> contents =
                statements.all("SELECT content FROM part WHERE upload = ?", row -> row.getString(1), upload.id());
        for (String content : contents) {
            discard.accept(content);
        }
        statements.run("DELETE FROM part WHERE upload = ?", upload.id());
        return statements.run(
                "DELETE FROM upload WHERE bucket = ? AND key = ? AND id = ?",
                upload.bucket().name(),
                Objects.stored(upload.key()),
                upload.id());
    }

    private static void requireIn(Statements statements, Upload upload) throws SQLException {
        if (find(statements, upload.bucket(), Objects.stored(upload.key()), upload.id())
                .isEmpty()) {
            throw missing();
        }
    }
}
