package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.CompleteMultipartUploadRequest;
import dev.sekisho.s3.api.CompleteMultipartUploadResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.listing.ListedKeys;
import dev.sekisho.s3.object.StoredObject;
import dev.sekisho.s3.object.WriteCondition;
import dev.sekisho.s3.object.WriteKeys;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.s3.storage.Contents;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

@Operation(value = "s3:CompleteMultipartUpload", actions = "s3:PutObject")
final class CompleteMultipartUpload
        implements OperationHandler<CompleteMultipartUploadRequest, CompleteMultipartUploadResponse> {
    private final Buckets buckets;
    private final Uploads uploads;
    private final Contents contents;
    private final Access access;
    private final InstantSource clock;

    CompleteMultipartUpload(Buckets buckets, Uploads uploads, Contents contents, Access access, InstantSource clock) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.contents = contents;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(CompleteMultipartUploadRequest request, Caller caller) {
        return List.of(access.object(
                "s3:PutObject", request.bucket(), request.key(), caller, WriteKeys.creating(request.tree())));
    }

    @Override
    public CompleteMultipartUploadResponse handle(CompleteMultipartUploadRequest request, Caller caller) {
        Supported.check(request.tree());
        var condition = new WriteCondition(request.ifMatch(), request.ifNoneMatch());
        var bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Upload upload = uploads.require(bucket, request.key(), request.uploadId());
        if (request.multipartUpload() == null
                || request.multipartUpload().parts().isEmpty()) {
            throw AwsError.of(
                    "MalformedXML",
                    400,
                    "The XML you provided was not well-formed or did not validate against our published schema");
        }
        List<StoredPart> parts = Assembly.chosen(request.multipartUpload().parts(), uploads.parts(upload));
        Content content = new Assembly(contents).join(upload, parts);
        try {
            check(request, content);
        } catch (AwsError refused) {
            contents.remove(content.id());
            throw refused;
        }
        List<Long> sizes = parts.stream().map(part -> part.content().size()).toList();
        uploads.complete(
                upload, new StoredObject(request.key(), content, clock.instant(), sizes, upload.headers()), condition);
        Map<String, Object> answer = CompleteMultipartUploadResponse.builder()
                .location(caller.arrival().endpoint() + "/" + request.bucket() + "/"
                        + new ListedKeys("url").write(request.key()))
                .bucket(request.bucket())
                .key(request.key())
                .eTag(content.quotedETag())
                .build()
                .tree();
        content.checksum().addTo(answer);
        return CompleteMultipartUploadResponse.from(answer);
    }

    private static void check(CompleteMultipartUploadRequest request, Content content) {
        if (request.mpuObjectSize() != null && request.mpuObjectSize() != content.size()) {
            throw AwsError.of(
                    "InvalidRequest",
                    400,
                    "The provided 'x-amz-mp-object-size' header does not match what was computed");
        }
        var algorithm = content.checksum().algorithm();
        Object sent = request.tree().get(algorithm.member());
        if (sent != null && !sent.equals(content.checksum().value())) {
            throw AwsError.of(
                    "BadDigest", 400, "The %s you specified did not match the calculated checksum.", algorithm);
        }
    }
}
