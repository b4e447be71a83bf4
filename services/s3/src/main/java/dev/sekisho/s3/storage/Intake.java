package dev.sekisho.s3.storage;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Payload;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.Digester;
import dev.sekisho.s3.checksum.ObjectChecksum;
import dev.sekisho.s3.checksum.Promise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the body of a request into a content file, and keeps it only if it is what the request promised.
public final class Intake {
    private final Contents contents;

    public Intake(Contents contents) {
        this.contents = contents;
    }

    /// @param fallback the algorithm of the checksum to keep where the request has none
    /// @throws AwsError if the length is missing, or the body is too large or not what was promised
    public Content receive(@Nullable Payload sent, Promise promise, ChecksumAlgorithm fallback) {
        Payload body = sent == null ? Payload.EMPTY : sent;
        if (body.length() < 0) {
            throw AwsError.of("MissingContentLength", 411, "You must provide the Content-Length HTTP header.");
        }
        if (body.length() > Contents.LARGEST) {
            throw Contents.tooLarge();
        }
        Content content = contents.write(body.stream(), promise.algorithm().orElse(fallback));
        try {
            return checked(content, promise, body.trailers());
        } catch (AwsError refused) {
            contents.remove(content.id());
            throw refused;
        }
    }

    private Content checked(Content content, Promise promise, Map<String, String> trailers) {
        ChecksumAlgorithm kept =
                promise.kept(trailers).orElse(content.checksum().algorithm());
        ObjectChecksum checksum = kept == content.checksum().algorithm() ? content.checksum() : reread(content, kept);
        promise.check(content.etag(), checksum, trailers);
        return new Content(content.id(), content.size(), content.etag(), checksum);
    }

    /// A trailer may bring a checksum that nothing announced.
    private ObjectChecksum reread(Content content, ChecksumAlgorithm algorithm) {
        Digester digester = algorithm.digester();
        FileChannel file = contents.open(content.id())
                .orElseThrow(() -> new IllegalStateException("A file is gone that nothing else knows of."));
        var buffer = new byte[64 * 1024];
        try (InputStream in = new RangeStream(file, 0, content.size())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digester.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ObjectChecksum.full(algorithm, digester.value());
    }
}
