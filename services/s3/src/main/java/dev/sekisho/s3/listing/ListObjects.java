package dev.sekisho.s3.listing;

import dev.sekisho.s3.api.ListObjectsRequest;
import dev.sekisho.s3.api.ListObjectsResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation(value = "s3:ListObjects", actions = "s3:ListBucket")
final class ListObjects implements OperationHandler<ListObjectsRequest, ListObjectsResponse> {
    private final Buckets buckets;
    private final Lister lister;
    private final Access access;

    ListObjects(Buckets buckets, Lister lister, Access access) {
        this.buckets = buckets;
        this.lister = lister;
        this.access = access;
    }

    @Override
    public List<Target> targets(ListObjectsRequest request, Caller caller) {
        return List.of(access.list(request.bucket(), caller, request.prefix(), request.delimiter(), request.maxKeys()));
    }

    @Override
    public ListObjectsResponse handle(ListObjectsRequest request, Caller caller) {
        Supported.check(request.tree());
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        var keys = new ListedKeys(request.encodingType());
        String prefix = request.prefix() == null ? "" : request.prefix();
        String delimiter = request.delimiter() == null ? "" : request.delimiter();
        String marker = request.marker() == null ? "" : request.marker();
        int most = ListedKeys.most(request.maxKeys(), "maxKeys");
        Listing listing =
                lister.list(new Lister.Query(bucket.name(), prefix, delimiter, from(prefix, delimiter, marker), most));
        // AWS: without a delimiter, clients go on from the last key of the page.
        boolean next = listing.next() != null && !delimiter.isEmpty();
        return ListObjectsResponse.builder()
                .isTruncated(listing.next() != null)
                .marker(keys.write(marker))
                .nextMarker(next ? keys.write(listing.last()) : null)
                .contents(keys.objects(listing.objects(), bucket.owner()))
                .name(bucket.name())
                .prefix(keys.write(prefix))
                .delimiter(keys.write(request.delimiter()))
                .maxKeys(most)
                .commonPrefixes(keys.prefixes(listing.prefixes()))
                .encodingType(request.encodingType())
                .build();
    }

    /// A marker that is itself a common prefix says that all below it was listed.
    private static Place from(String prefix, String delimiter, String marker) {
        if (marker.isEmpty()) {
            return Place.at("");
        }
        boolean rolledUp = !delimiter.isEmpty()
                && marker.length() > prefix.length()
                && marker.startsWith(prefix)
                && marker.indexOf(delimiter, prefix.length()) == marker.length() - delimiter.length();
        return rolledUp ? Place.past(marker) : Place.after(marker);
    }
}
