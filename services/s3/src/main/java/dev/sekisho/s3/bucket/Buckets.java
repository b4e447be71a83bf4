package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.s3.api.BucketAlreadyExists;
import dev.sekisho.s3.api.BucketAlreadyOwnedByYou;
import dev.sekisho.s3.api.NoSuchBucket;
import dev.sekisho.s3.guard.Guard;
import dev.sekisho.s3.guard.PublicAccessBlock;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.server.Caller;
import dev.sekisho.store.sqlite.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The buckets, all of which are in memory: every call asks for one.
public final class Buckets {
    static final String DEFAULT_REGION = "us-east-1";

    private static final String SELECT = """
            SELECT name, owner, location, created,
                (SELECT document FROM bucket_policy WHERE bucket = name),
                (SELECT settings FROM public_access_block WHERE bucket = name)
            FROM bucket""";

    private final S3Storage storage;
    private final InstantSource clock;
    private final NavigableMap<String, StoredBucket> byName = new ConcurrentSkipListMap<>();

    public Buckets(S3Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        for (StoredBucket bucket : storage.read(statements -> statements.all(SELECT, Buckets::bucket))) {
            byName.put(bucket.name(), bucket.since(Instant.MIN));
        }
    }

    private static StoredBucket bucket(ResultSet row) throws SQLException {
        String name = row.getString(1);
        String block = row.getString(6);
        return new StoredBucket(
                name,
                new AccountId(row.getString(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                new Guard(name, row.getString(5), block == null ? null : PublicAccessBlock.of(block)),
                Instant.MAX);
    }

    private static Optional<StoredBucket> read(Statements statements, String name) throws SQLException {
        return statements.first(SELECT + " WHERE name = ?", Buckets::bucket, name);
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

    /// INVARIANT: what a call does, it does to the bucket that it was authorized for. Where another account's is
    /// found, it was there before the call came: one that was created since counted as the caller's own, and is
    /// denied.
    ///
    /// @param expectedOwner whom the caller believes to own it; null for no belief
    /// @throws AwsError NoSuchBucket; or AccessDenied if it is not the one that the caller means, or was allowed
    public StoredBucket require(String name, Caller caller, @Nullable String expectedOwner) {
        StoredBucket bucket = find(name).orElseThrow(Buckets::missing);
        boolean expected =
                expectedOwner == null || expectedOwner.equals(bucket.owner().value());
        boolean own =
                caller.principal().account().filter(bucket.owner()::equals).isPresent();
        boolean before = bucket.visible().isBefore(caller.arrival().time());
        if (!expected || !(own || before)) {
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
                    Optional<StoredBucket> taken = read(statements, bucket.name());
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
                    statements.run(
                            "INSERT INTO public_access_block (bucket, settings) VALUES (?, ?)",
                            bucket.name(),
                            PublicAccessBlock.ALL.stored());
                    return bucket;
                },
                made -> {
                    byName.put(made.name(), made);
                    // Only now does every request find it.
                    byName.put(made.name(), made.since(clock.instant()));
                });
    }

    /// Changes something of a bucket.
    @FunctionalInterface
    public interface Change {

        /// @param guard what stands before the bucket until then
        void apply(Statements statements, Guard guard) throws SQLException;
    }

    /// Changes what stands before the bucket, for every request that comes after.
    ///
    /// @throws AwsError NoSuchBucket if it is no longer the same, or what `change` throws
    public void change(StoredBucket bucket, Change change) {
        storage.write(
                (statements, discard) -> {
                    requireUnchanged(statements, bucket);
                    Guard before = read(statements, bucket.name())
                            .orElseThrow(Buckets::missing)
                            .guard();
                    change.apply(statements, before);
                    return read(statements, bucket.name()).orElseThrow(Buckets::missing);
                },
                changed -> byName.computeIfPresent(changed.name(), (name, shown) -> changed.since(shown.visible())));
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
                    statements.run("DELETE FROM bucket_policy WHERE bucket = ?", bucket.name());
                    statements.run("DELETE FROM public_access_block WHERE bucket = ?", bucket.name());
                    statements.run("DELETE FROM bucket_tag WHERE bucket = ?", bucket.name());
                    statements.run("DELETE FROM bucket WHERE name = ?", bucket.name());
                    return bucket;
                },
                gone -> byName.remove(gone.name()));
    }
}
