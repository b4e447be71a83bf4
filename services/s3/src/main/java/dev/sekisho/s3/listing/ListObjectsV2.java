package dev.sekisho.s3.listing;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.ListObjectsV2Request;
import dev.sekisho.s3.api.ListObjectsV2Response;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.Base64;
import java.util.List;

@Operation(value = "s3:ListObjectsV2", actions = "s3:ListBucket")
final class ListObjectsV2 implements OperationHandler<ListObjectsV2Request, ListObjectsV2Response> {
    private final Buckets buckets;
    private final Lister lister;
    private final Access access;

    ListObjectsV2(Buckets buckets, Lister lister, Access access) {
        this.buckets = buckets;
        this.lister = lister;
        this.access = access;
    }

    @Override
    public List<Target> targets(ListObjectsV2Request request, Caller caller) {
        return List.of(access.list(request.bucket(), caller, request.prefix(), request.delimiter(), request.maxKeys()));
    }

    @Override
    public ListObjectsV2Response handle(ListObjectsV2Request request, Caller caller) {
        Supported.check(request.tree());
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        var keys = new ListedKeys(request.encodingType());
        String prefix = request.prefix() == null ? "" : request.prefix();
        int most = ListedKeys.most(request.maxKeys(), "maxKeys");
        Listing listing = lister.list(new Lister.Query(
                bucket.name(), prefix, request.delimiter() == null ? "" : request.delimiter(), from(request), most));
        boolean owner = Boolean.TRUE.equals(request.fetchOwner());
        return ListObjectsV2Response.builder()
                .isTruncated(listing.next() != null)
                .contents(keys.objects(listing.objects(), owner ? bucket.owner() : null))
                .name(bucket.name())
                .prefix(keys.write(prefix))
                .delimiter(keys.write(request.delimiter()))
                .maxKeys(most)
                .commonPrefixes(keys.prefixes(listing.prefixes()))
                .encodingType(request.encodingType())
                .keyCount(listing.count())
                .continuationToken(request.continuationToken())
                .nextContinuationToken(
                        listing.next() == null
                                ? null
                                : Base64.getUrlEncoder()
                                        .encodeToString(listing.next().bytes()))
                .startAfter(keys.write(request.startAfter()))
                .build();
    }

    /// A token, which is a place in the order of keys, goes before what the first page was to begin after.
    private static Place from(ListObjectsV2Request request) {
        if (request.continuationToken() != null) {
            try {
                return new Place(Base64.getUrlDecoder().decode(request.continuationToken()));
            } catch (IllegalArgumentException e) {
                throw AwsError.of("InvalidArgument", 400, "The continuation token provided is incorrect");
            }
        }
        return request.startAfter() == null ? Place.at("") : Place.after(request.startAfter());
    }
}
