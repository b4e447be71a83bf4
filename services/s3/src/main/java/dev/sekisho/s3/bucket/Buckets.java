package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.s3.api.BucketAlreadyExists;
import dev.sekisho.s3.api.BucketAlreadyOwnedByYou;
import dev.sekisho.s3.api.NoSuchBucket;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.server.Caller;
import dev.sekisho.store.sqlite.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The buckets, all of which are in memory: every call asks for one.
public final class Buckets {
    static final String DEFAULT_REGION = "us-east-1";

    private final S3Storage storage;
    private final NavigableMap<String, StoredBucket> byName = new ConcurrentSkipListMap<>();

    public Buckets(S3Storage storage) {
        this.storage = storage;
        for (StoredBucket bucket : storage.read(
                statements -> statements.all("SELECT name, owner, location, created FROM bucket", Buckets::bucket))) {
            byName.put(bucket.name(), bucket);
        }
    }

    private static StoredBucket bucket(ResultSet row) throws SQLException {
        return new StoredBucket(
                row.getString(1),
                new AccountId(row.getString(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    public Optional<StoredBucket> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The account's buckets by name.
    List<StoredBucket> of(AccountId owner) {
        return byName.values().stream()
                .filter(bucket -> bucket.owner().equals(owner))
                .toList();
    }

    /// INVARIANT: what a call does, it does to the bucket that it was authorized for. No bucket has a policy of its
    /// own, so nobody was authorized for another account's; if it is one all the same, it was created since.
    ///
    /// @param expectedOwner whom the caller believes to own it; null for no belief
    /// @throws AwsError NoSuchBucket, or AccessDenied if another account owns it
    public StoredBucket require(String name, Caller caller, @Nullable String expectedOwner) {
        StoredBucket bucket = find(name).orElseThrow(Buckets::missing);
        boolean expected =
                expectedOwner == null || expectedOwner.equals(bucket.owner().value());
        if (!expected || !bucket.owner().equals(caller.account())) {
            throw Access.denied();
        }
        return bucket;
    }

    private static AwsError missing() {
        return NoSuchBucket.of("The specified bucket does not exist");
    }

    /// Within a change: makes sure that the bucket that the caller was allowed to use is still the same.
    ///
    /// @throws AwsError NoSuchBucket
    public static void requireUnchanged(Statements statements, StoredBucket bucket) throws SQLException {
        Optional<Integer> same = statements.first(
                "SELECT 1 FROM bucket WHERE name = ? AND owner = ? AND created = ?",
                row -> row.getInt(1),
                bucket.name(),
                bucket.owner().value(),
                bucket.created().toEpochMilli());
        if (same.isEmpty()) {
            throw missing();
        }
    }

    /// @throws AwsError BucketAlreadyExists or BucketAlreadyOwnedByYou if the name is taken
    void create(StoredBucket bucket) {
        storage.write(
                (statements, discard) -> {
                    Optional<StoredBucket> taken = statements.first(
                            "SELECT name, owner, location, created FROM bucket WHERE name = ?",
                            Buckets::bucket,
                            bucket.name());
                    if (taken.isPresent()) {
                        throw taken.get().owner().equals(bucket.owner())
                                ? BucketAlreadyOwnedByYou.of("Your previous request to create the named bucket"
                                        + " succeeded and you already own it.")
                                : BucketAlreadyExists.of(
                                        "The requested bucket name is not available. The bucket namespace is shared by"
                                                + " all users of the system. Please select a different name and try"
                                                + " again.");
                    }
                    statements.run(
                            "INSERT INTO bucket (name, owner, location, created) VALUES (?, ?, ?, ?)",
                            bucket.name(),
                            bucket.owner().value(),
                            bucket.location(),
                            bucket.created().toEpochMilli());
                    return bucket;
                },
                made -> byName.put(made.name(), made));
    }

    /// Uploads that were not completed do not keep a bucket: they go with it.
    ///
    /// @throws AwsError BucketNotEmpty
    void delete(StoredBucket bucket) {
        storage.write(
                (statements, discard) -> {
                    requireUnchanged(statements, bucket);
                    if (statements
                            .first("SELECT 1 FROM object WHERE bucket = ? LIMIT 1", row -> row.getInt(1), bucket.name())
                            .isPresent()) {
                        throw AwsError.of("BucketNotEmpty", 409, "The bucket you tried to delete is not empty");
                    }
                    List<String> uploads = statements.all(
                            "SELECT id FROM upload WHERE bucket = ?", row -> row.getString(1), bucket.name());
                    for (String upload : uploads) {
                        for (String content : statements.all(
                                "SELECT content FROM part WHERE upload = ?", row -> row.getString(1), upload)) {
                            discard.accept(content);
                        }
                        statements.run("DELETE FROM part WHERE upload = ?", upload);
                    }
                    statements.run("DELETE FROM upload WHERE bucket = ?", bucket.name());
                    statements.run("DELETE FROM bucket WHERE name = ?", bucket.name());
                    return bucket;
                },
                gone -> byName.remove(gone.name()));
    }
}
