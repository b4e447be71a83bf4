package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.Bucket;
import dev.sekisho.s3.api.ListBucketsRequest;
import dev.sekisho.s3.api.ListBucketsResponse;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Operation(value = "s3:ListBuckets", actions = "s3:ListAllMyBuckets")
final class ListBuckets implements OperationHandler<ListBucketsRequest, ListBucketsResponse> {
    private static final int MOST = 10_000;

    private final Buckets buckets;
    private final Access access;

    ListBuckets(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(ListBucketsRequest request, Caller caller) {
        return List.of(access.own("s3:ListAllMyBuckets", "arn:aws:s3:::*", caller, RequestContext.EMPTY));
    }

    @Override
    public ListBucketsResponse handle(ListBucketsRequest request, Caller caller) {
        int most = request.maxBuckets() == null ? MOST : request.maxBuckets();
        String prefix = request.prefix() == null ? "" : request.prefix();
        String after = last(request.continuationToken());
        Stream<StoredBucket> wanted = buckets.of(caller.account()).stream()
                .filter(bucket ->
                        bucket.name().startsWith(prefix) && bucket.name().compareTo(after) > 0)
                .filter(bucket ->
                        request.bucketRegion() == null || request.bucketRegion().equals(bucket.region()));
        // One more than asked for says whether there are more.
        List<StoredBucket> found = wanted.limit(most + 1L).toList();
        List<StoredBucket> page = found.subList(0, Math.min(most, found.size()));
        return ListBucketsResponse.builder()
                .buckets(page.stream().map(ListBuckets::listed).toList())
                .owner(CanonicalUser.owner(caller.account()))
                .continuationToken(found.size() > most ? token(page.getLast().name()) : null)
                .prefix(request.prefix())
                .build();
    }

    private static Bucket listed(StoredBucket bucket) {
        return Bucket.builder()
                .name(bucket.name())
                .creationDate(bucket.created())
                .bucketRegion(bucket.region())
                .build();
    }

    private static String token(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static String last(@Nullable String token) {
        try {
            return token == null ? "" : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw AwsError.of("InvalidArgument", 400, "The continuation token provided is incorrect");
        }
    }
}
