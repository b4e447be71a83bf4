package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.s3.storage.Contents;
import dev.sekisho.s3.storage.RangeStream;
import dev.sekisho.server.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
