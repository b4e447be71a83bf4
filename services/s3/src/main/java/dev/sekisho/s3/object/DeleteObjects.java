package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.DeleteObjectsRequest;
import dev.sekisho.s3.api.DeleteObjectsResponse;
import dev.sekisho.s3.api.DeletedObject;
import dev.sekisho.s3.api.ObjectIdentifier;
import dev.sekisho.s3.api.S3Error;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Operation;
import dev.sekisho.server.PerTargetHandler;
import dev.sekisho.server.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Deletes up to a thousand objects; each key is allowed or denied for itself.
@Operation(value = "s3:DeleteObjects", actions = "s3:DeleteObject")
final class DeleteObjects implements PerTargetHandler<DeleteObjectsRequest, DeleteObjectsResponse> {
    private static final int MOST = 1000;

    private final Buckets buckets;
    private final Objects objects;
    private final Access access;

    DeleteObjects(Buckets buckets, Objects objects, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public List<Target> targets(DeleteObjectsRequest request, Caller caller) {
        return request.delete().objects().stream()
                .map(object -> target(request, object, caller))
                .toList();
    }

    private Target target(DeleteObjectsRequest request, ObjectIdentifier object, Caller caller) {
        RequestContext keys =
                new ConditionKeys().with("s3:if-match", object.eTag()).context();
        return access.object("s3:DeleteObject", request.bucket(), object.key(), caller, keys);
    }

    @Override
    public DeleteObjectsResponse handle(DeleteObjectsRequest request, Caller caller, Set<Target> allowed) {
        Supported.check(request.tree());
        List<ObjectIdentifier> wanted = request.delete().objects();
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw AwsError.of(
                    "MalformedXML",
                    400,
                    "The XML you provided was not well-formed or did not validate against our published schema");
        }
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Set<String> resources = allowed.stream().map(Target::resource).collect(Collectors.toSet());
        List<String> deleted = new ArrayList<>();
        List<S3Error> errors = new ArrayList<>();
        for (ObjectIdentifier object : wanted) {
            try {
                if (!resources.contains(target(request, object, caller).resource())) {
                    throw Access.denied();
                }
                Supported.check(object.tree());
                Objects.stored(object.key());
                if (object.eTag() != null || object.lastModifiedTime() != null || object.size() != null) {
                    throw Supported.lacking();
                }
                deleted.add(object.key());
            } catch (AwsError refused) {
                errors.add(error(object, refused));
            }
        }
        objects.delete(bucket, deleted, WriteCondition.NONE);
        boolean quiet = Boolean.TRUE.equals(request.delete().quiet());
        return DeleteObjectsResponse.builder()
                .deleted(
                        quiet
                                ? List.of()
                                : deleted.stream().map(DeleteObjects::deleted).toList())
                .errors(errors)
                .build();
    }

    private static DeletedObject deleted(String key) {
        return DeletedObject.builder().key(key).build();
    }

    private static S3Error error(ObjectIdentifier object, AwsError refused) {
        return S3Error.builder()
                .key(object.key())
                .versionId(object.versionId())
                .code(refused.code())
                .message(refused.getMessage())
                .build();
    }
}
