package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.server.listen.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads the bodies of protocols that have the whole call in memory.
final class FormBody {
    /// No call of IAM or STS comes near: the longest policy document that is accepted is a few KB.
    static final int MOST_BYTES = 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private FormBody() {}

    /// @throws AwsError if the body is too long; what is announced as too long is not read at all
    static byte[] read(Incoming incoming) {
        if (incoming.length() > MOST_BYTES) {
            throw tooLong();
        }
        // Asked for more than comes, the stream would make a buffer of 16 KB for a form of a hundred bytes.
        int most = incoming.length() < 0 ? MOST_BYTES + 1 : (int) incoming.length();
        try {
            byte[] body = incoming.body().readNBytes(most);
            if (body.length > MOST_BYTES) {
                throw tooLong();
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AwsError tooLong() {
        return AwsError.of(
                "RequestEntityTooLarge", 413, "The request body is longer than the %d bytes allowed.", MOST_BYTES);
    }

    /// Whether the body is announced as a form.
    static boolean isForm(Incoming incoming) {
        String type = incoming.head().headerOrEmpty("Content-Type");
        return type.regionMatches(true, 0, FORM, 0, FORM.length())
                && (type.length() == FORM.length()
                        || type.charAt(FORM.length()) == ';'
                        || type.charAt(FORM.length()) == ' ');
    }
}
