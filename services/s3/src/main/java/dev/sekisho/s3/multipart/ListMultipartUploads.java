package dev.sekisho.s3.multipart;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.ListMultipartUploadsRequest;
import dev.sekisho.s3.api.ListMultipartUploadsResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.listing.ListedKeys;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation(value = "s3:ListMultipartUploads", actions = "s3:ListBucketMultipartUploads")
final class ListMultipartUploads
        implements OperationHandler<ListMultipartUploadsRequest, ListMultipartUploadsResponse> {
    private final Buckets buckets;
    private final Uploads uploads;
    private final Access access;

    ListMultipartUploads(Buckets buckets, Uploads uploads, Access access) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.access = access;
    }

    @Override
    public List<Target> targets(ListMultipartUploadsRequest request, Caller caller) {
        return List.of(access.bucket("s3:ListBucketMultipartUploads", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public ListMultipartUploadsResponse handle(ListMultipartUploadsRequest request, Caller caller) {
        Supported.check(request.tree());
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        var keys = new ListedKeys(request.encodingType());
        int most = ListedKeys.most(request.maxUploads(), "max-uploads");
        String prefix = request.prefix() == null ? "" : request.prefix();
        String marker = request.keyMarker() == null ? "" : request.keyMarker();
        var listing = new UploadListing(prefix, request.delimiter(), marker, most);
        listing.add(uploads.after(bucket, marker, request.uploadIdMarker()));
        return ListMultipartUploadsResponse.builder()
                .bucket(bucket.name())
                .keyMarker(keys.write(marker))
                .uploadIdMarker(request.uploadIdMarker() == null ? "" : request.uploadIdMarker())
                .nextKeyMarker(listing.isTruncated() ? keys.write(listing.lastKey()) : null)
                .nextUploadIdMarker(listing.isTruncated() ? listing.lastId() : null)
                .prefix(keys.write(prefix))
                .delimiter(keys.write(request.delimiter()))
                .maxUploads(most)
                .isTruncated(listing.isTruncated())
                .uploads(listing.uploads(keys))
                .commonPrefixes(keys.prefixes(listing.prefixes()))
                .encodingType(request.encodingType())
                .build();
    }
}
