package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.server.listen.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads the bodies of protocols that have the whole call in memory.
final class WholeBody {
    private WholeBody() {}

    /// @throws AwsError if the body is too long; what is announced as too long is not read at all
    static byte[] read(Incoming incoming, int mostBytes) {
        if (incoming.length() > mostBytes) {
            throw tooLong(mostBytes);
        }
        // Asked for more than comes, the stream would make a buffer of 16 KB for a form of a hundred bytes.
        int most = incoming.length() < 0 ? mostBytes + 1 : (int) incoming.length();
        try {
            byte[] body = incoming.body().readNBytes(most);
            if (body.length > mostBytes) {
                throw tooLong(mostBytes);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AwsError tooLong(int mostBytes) {
        return AwsError.of(
                "RequestEntityTooLarge", 413, "The request body is longer than the %d bytes allowed.", mostBytes);
    }
}
