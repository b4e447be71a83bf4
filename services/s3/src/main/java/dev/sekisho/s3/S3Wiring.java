package dev.sekisho.s3;

import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.guard.NamedPrincipals;
import dev.sekisho.s3.listing.Lister;
import dev.sekisho.s3.multipart.Uploads;
import dev.sekisho.s3.object.Copies;
import dev.sekisho.s3.object.Objects;
import dev.sekisho.s3.policy.PolicyAccess;
import dev.sekisho.s3.storage.Contents;
import dev.sekisho.s3.storage.Intake;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.s3.tag.BucketTags;
import dev.sekisho.server.Checkpoint;
import dev.sekisho.server.Wiring;
import java.time.InstantSource;

/// Puts S3's parts together.
@Wiring("s3")
public final class S3Wiring {
    private final InstantSource clock;
    private final Buckets buckets;
    private final Access access;
    private final Objects objects;
    private final Intake intake;
    private final Lister lister;
    private final Contents contents;
    private final Copies copies;
    private final Uploads uploads;
    private final PolicyAccess policyAccess;
    private final NamedPrincipals principals;
    private final BucketTags bucketTags;

    /// @param storage closed by whoever opened it, after the server
    public S3Wiring(S3Storage storage, Checkpoint checkpoint, InstantSource clock) {
        this(storage, checkpoint, clock, NamedPrincipals.UNKNOWN);
    }

    /// @param storage closed by whoever opened it, after the server
    /// @param principals whom the policies of buckets may name
    public S3Wiring(S3Storage storage, Checkpoint checkpoint, InstantSource clock, NamedPrincipals principals) {
        this.clock = clock;
        this.principals = principals;
        buckets = new Buckets(storage, clock);
        access = new Access(buckets, checkpoint.permissions());
        policyAccess = new PolicyAccess(access, buckets);
        objects = new Objects(storage);
        contents = storage.contents();
        intake = new Intake(contents);
        copies = new Copies(buckets, objects, contents, access);
        uploads = new Uploads(storage);
        bucketTags = new BucketTags(storage);
        lister = new Lister(objects::range);
    }

    public InstantSource clock() {
        return clock;
    }

    public Buckets buckets() {
        return buckets;
    }

    public Access access() {
        return access;
    }

    public PolicyAccess policyAccess() {
        return policyAccess;
    }

    public NamedPrincipals principals() {
        return principals;
    }

    public BucketTags bucketTags() {
        return bucketTags;
    }

    public Objects objects() {
        return objects;
    }

    public Intake intake() {
        return intake;
    }

    public Lister lister() {
        return lister;
    }

    public Contents contents() {
        return contents;
    }

    public Copies copies() {
        return copies;
    }

    public Uploads uploads() {
        return uploads;
    }
}
