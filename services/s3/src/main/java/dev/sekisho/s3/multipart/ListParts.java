package dev.sekisho.s3.multipart;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.ListPartsRequest;
import dev.sekisho.s3.api.ListPartsResponse;
import dev.sekisho.s3.api.Part;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.CanonicalUser;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.listing.ListedKeys;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation(value = "s3:ListParts", actions = "s3:ListMultipartUploadParts")
final class ListParts implements OperationHandler<ListPartsRequest, ListPartsResponse> {
    private final Buckets buckets;
    private final Uploads uploads;
    private final Access access;

    ListParts(Buckets buckets, Uploads uploads, Access access) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.access = access;
    }

    @Override
    public List<Target> targets(ListPartsRequest request, Caller caller) {
        return List.of(access.object(
                "s3:ListMultipartUploadParts", request.bucket(), request.key(), caller, RequestContext.EMPTY));
    }

    @Override
    public ListPartsResponse handle(ListPartsRequest request, Caller caller) {
        Supported.check(request.tree());
        var bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Upload upload = uploads.require(bucket, request.key(), request.uploadId());
        int most = ListedKeys.most(request.maxParts(), "max-parts");
        int marker = request.partNumberMarker() == null ? 0 : request.partNumberMarker();
        List<StoredPart> rest = uploads.parts(upload).stream()
                .filter(part -> part.number() > marker)
                .toList();
        List<StoredPart> page = rest.subList(0, Math.min(most, rest.size()));
        return ListPartsResponse.builder()
                .bucket(bucket.name())
                .key(upload.key())
                .uploadId(upload.id())
                .partNumberMarker(marker)
                .nextPartNumberMarker(page.isEmpty() ? 0 : page.getLast().number())
                .maxParts(most)
                .isTruncated(page.size() < rest.size())
                .parts(page.stream().map(part -> listed(upload, part)).toList())
                .initiator(UploadListing.initiator(upload))
                .owner(CanonicalUser.owner(bucket.owner()))
                .storageClass("STANDARD")
                .checksumAlgorithm(UploadListing.algorithm(upload))
                .checksumType(UploadListing.type(upload))
                .build();
    }

    private static Part listed(Upload upload, StoredPart part) {
        var members = Part.builder()
                .partNumber(part.number())
                .lastModified(part.modified())
                .eTag(part.content().quotedETag())
                .size(part.content().size())
                .build()
                .tree();
        if (upload.checksum().asked()) {
            members.put(
                    upload.checksum().algorithm().member(),
                    part.content().checksum().value());
        }
        return Part.from(members);
    }
}
