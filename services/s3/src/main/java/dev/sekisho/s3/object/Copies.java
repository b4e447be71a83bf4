package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.s3.storage.Contents;
import dev.sekisho.s3.storage.RangeStream;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the sources of copies.
public final class Copies {
    private final Buckets buckets;
    private final Objects objects;
    private final Contents contents;
    private final Access access;

    public Copies(Buckets buckets, Objects objects, Contents contents, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.contents = contents;
        this.access = access;
    }

    /// What a copy of a whole object needs of its source. A header that names nothing is refused later.
    ///
    /// AWS: conditions do not know the source's tags here, as they do where a part is copied (observed); but to
    /// copy them along is a permission of its own. Source: Amazon S3 API Reference, "CopyObject", Permissions.
    ///
    /// @param tagged whether the copy is to have the source's tags
    List<Target> whole(String header, Caller caller, boolean tagged) {
        CopySource source = CopySource.parse(header).orElse(null);
        if (source == null) {
            return List.of();
        }
        List<Target> targets = new ArrayList<>();
        targets.add(access.object("s3:GetObject", source.bucket(), source.key(), caller, RequestContext.EMPTY));
        if (tagged) {
            var keys = new ExistingTags(objects, source.bucket(), source.key(), RequestContext.EMPTY);
            targets.add(access.object("s3:GetObjectTagging", source.bucket(), source.key(), caller, keys));
        }
        return targets;
    }

    /// Whether the source has tags that a copy would have as well.
    boolean hasTags(String header) {
        return CopySource.parse(header)
                .filter(source -> !objects.tags(source.bucket(), source.key()).isEmpty())
                .isPresent();
    }

    /// What a copy of a part needs of its source. A header that names nothing is refused later.
    public List<Target> part(String header, Caller caller) {
        return CopySource.parse(header)
                .map(source -> {
                    var keys = new ExistingTags(objects, source.bucket(), source.key(), RequestContext.EMPTY);
                    return List.of(access.object("s3:GetObject", source.bucket(), source.key(), caller, keys));
                })
                .orElse(List.of());
    }

    /// @throws AwsError NoSuchBucket, NoSuchKey, AccessDenied or PreconditionFailed
    public Objects.Opened open(
            CopySource source, @Nullable String expectedOwner, ReadCondition condition, Caller caller) {
        buckets.require(source.bucket(), caller, expectedOwner);
        Objects.Opened opened = objects.open(source.bucket(), source.key())
                .orElseThrow(() -> access.missingKey(source.bucket(), caller));
        try {
            condition.checkCopy(opened.object());
            return opened;
        } catch (AwsError refused) {
            opened.close();
            throw refused;
        }
    }

    /// Copies a stretch of what was opened into a file of its own.
    public Content copy(Objects.Opened source, ByteRange range, ChecksumAlgorithm algorithm) {
        if (range.length() > Contents.LARGEST) {
            throw AwsError.of(
                    "InvalidRequest",
                    400,
                    "The specified copy source is larger than the maximum allowable size for a copy source: %d",
                    Contents.LARGEST);
        }
        try (InputStream in = new RangeStream(source.file(), range.start(), range.length())) {
            return contents.write(in, algorithm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
