package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.CompletedPart;
import dev.sekisho.s3.checksum.ChecksumType;
import dev.sekisho.s3.checksum.Digester;
import dev.sekisho.s3.checksum.ObjectChecksum;
import dev.sekisho.s3.object.ETags;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.s3.storage.Contents;
import dev.sekisho.s3.storage.RangeStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts parts together.
///
/// Source: Amazon S3 API Reference, "CompleteMultipartUpload".
final class Assembly {
    private static final long LEAST_BYTES = 5L << 20;

    private final Contents contents;

    Assembly(Contents contents) {
        this.contents = contents;
    }

    /// The parts that the caller names, in order.
    ///
    /// @throws AwsError InvalidPartOrder, InvalidPart or EntityTooSmall
    static List<StoredPart> chosen(List<CompletedPart> named, List<StoredPart> stored) {
        Map<Integer, StoredPart> byNumber =
                stored.stream().collect(Collectors.toMap(StoredPart::number, Function.identity()));
        List<StoredPart> chosen = new ArrayList<>(named.size());
        int before = 0;
        for (CompletedPart part : named) {
            int number = part.partNumber() == null ? 0 : part.partNumber();
            if (number <= before) {
                throw AwsError.of(
                        "InvalidPartOrder",
                        400,
                        "The list of parts was not in ascending order. Parts must be ordered by part number.");
            }
            before = number;
            chosen.add(matching(part, byNumber.get(number)));
        }
        if (chosen.stream()
                .limit(chosen.size() - 1L)
                .anyMatch(part -> part.content().size() < LEAST_BYTES)) {
            throw AwsError.of("EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size");
        }
        return chosen;
    }

    private static StoredPart matching(CompletedPart named, @Nullable StoredPart part) {
        if (part == null
                || named.eTag() == null
                || !ETags.bare(named.eTag()).equals(part.content().etag())) {
            throw missing();
        }
        ObjectChecksum checksum = part.content().checksum();
        Object sent = named.tree().get(checksum.algorithm().member());
        if (sent != null && !sent.equals(checksum.value())) {
            throw missing();
        }
        return part;
    }

    private static AwsError missing() {
        return AwsError.of(
                "InvalidPart",
                400,
                "One or more of the specified parts could not be found. The part may not have been uploaded, or the"
                        + " specified entity tag may not match the part's entity tag.");
    }

    /// Copies the parts, one after the other, into one file.
    Content join(Upload upload, List<StoredPart> parts) {
        Content whole;
        try (InputStream in = new PartStream(parts)) {
            whole = contents.write(in, upload.checksum().algorithm(), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Digester md5 = Digester.md5();
        Digester composite = upload.checksum().algorithm().digester();
        for (StoredPart part : parts) {
            byte[] tag = HexFormat.of().parseHex(part.content().etag());
            md5.update(tag, 0, tag.length);
            byte[] checksum =
                    Base64.getDecoder().decode(part.content().checksum().value());
            composite.update(checksum, 0, checksum.length);
        }
        String suffix = "-" + parts.size();
        ObjectChecksum checksum = upload.checksum().type() == ChecksumType.FULL_OBJECT
                ? whole.checksum()
                : new ObjectChecksum(
                        upload.checksum().algorithm(),
                        ChecksumType.COMPOSITE,
                        Base64.getEncoder().encodeToString(composite.value()) + suffix);
        return new Content(whole.id(), whole.size(), HexFormat.of().formatHex(md5.value()) + suffix, checksum);
    }

    /// Opens each part when the one before it has been read: ten thousand files at once would be too many.
    private final class PartStream extends InputStream {
        private final Iterator<StoredPart> rest;
        private InputStream part = InputStream.nullInputStream();

        PartStream(List<StoredPart> parts) {
            rest = parts.iterator();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int read = part.read(target, offset, count);
            while (read < 0 && rest.hasNext()) {
                part.close();
                Content next = rest.next().content();
                part = new RangeStream(contents.open(next.id()).orElseThrow(Assembly::missing), 0, next.size());
                read = part.read(target, offset, count);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }
}
