package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.CopyPartResult;
import dev.sekisho.s3.api.UploadPartCopyRequest;
import dev.sekisho.s3.api.UploadPartCopyResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.object.ByteRange;
import dev.sekisho.s3.object.Copies;
import dev.sekisho.s3.object.CopySource;
import dev.sekisho.s3.object.ReadCondition;
import dev.sekisho.s3.object.WriteKeys;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Operation(
        value = "s3:UploadPartCopy",
        actions = {"s3:PutObject", "s3:GetObject"})
final class UploadPartCopy implements OperationHandler<UploadPartCopyRequest, UploadPartCopyResponse> {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{1,18})");

    private final Buckets buckets;
    private final Uploads uploads;
    private final Copies copies;
    private final Access access;
    private final InstantSource clock;

    UploadPartCopy(Buckets buckets, Uploads uploads, Copies copies, Access access, InstantSource clock) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.copies = copies;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(UploadPartCopyRequest request, Caller caller) {
        Target target = access.object(
                "s3:PutObject", request.bucket(), request.key(), caller, WriteKeys.preparing(request.tree()));
        List<Target> targets = new ArrayList<>(List.of(target));
        targets.addAll(copies.part(request.copySource(), caller));
        return targets;
    }

    @Override
    public UploadPartCopyResponse handle(UploadPartCopyRequest request, Caller caller) {
        Supported.check(request.tree());
        Access.refuseAnonymous(caller, "copy objects");
        UploadPart.checkNumber(request.partNumber());
        var bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Upload upload = uploads.require(bucket, request.key(), request.uploadId());
        CopySource source = CopySource.of(request.copySource());
        var condition = new ReadCondition(
                request.copySourceIfMatch(),
                request.copySourceIfNoneMatch(),
                request.copySourceIfModifiedSince(),
                request.copySourceIfUnmodifiedSince());
        try (var opened = copies.open(source, request.expectedSourceBucketOwner(), condition, caller)) {
            ByteRange range =
                    range(request.copySourceRange(), opened.object().content().size());
            Content content = copies.copy(opened, range, upload.checksum().algorithm());
            var part = new StoredPart(request.partNumber(), content, clock.instant());
            uploads.put(upload, part);
            return answer(upload, part);
        }
    }

    /// Both ends must be there and within the source.
    ///
    /// Source: Amazon S3 API Reference, "UploadPartCopy"; the messages as S3 answers (observed).
    private static ByteRange range(@Nullable String header, long size) {
        if (header == null) {
            return new ByteRange(0, size);
        }
        Matcher form = RANGE.matcher(header);
        if (!form.matches() || Long.parseLong(form.group(1)) > Long.parseLong(form.group(2))) {
            throw AwsError.of(
                    "InvalidArgument",
                    400,
                    "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are"
                            + " the zero-based offsets of the first and last bytes to copy");
        }
        long first = Long.parseLong(form.group(1));
        long last = Long.parseLong(form.group(2));
        if (last >= size) {
            throw AwsError.of(
                    "InvalidArgument", 400, "Range specified is not valid for source object of size: %d", size);
        }
        return new ByteRange(first, last - first + 1);
    }

    private static UploadPartCopyResponse answer(Upload upload, StoredPart part) {
        var result = CopyPartResult.builder()
                .eTag(part.content().quotedETag())
                .lastModified(part.modified())
                .build()
                .tree();
        if (upload.checksum().asked()) {
            result.put(
                    upload.checksum().algorithm().member(),
                    part.content().checksum().value());
        }
        return UploadPartCopyResponse.builder()
                .copyPartResult(CopyPartResult.from(result))
                .build();
    }
}
