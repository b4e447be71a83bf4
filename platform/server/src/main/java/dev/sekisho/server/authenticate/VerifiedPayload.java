package dev.sekisho.server.authenticate;

import dev.sekisho.models.Payload;
import dev.sekisho.sigv4.PayloadStream;
import dev.sekisho.sigv4.SignatureException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// An S3 body, which fails in S3's words when it is not what was signed.
public final class VerifiedPayload extends InputStream implements Payload {
    private final PayloadStream verified;

    private VerifiedPayload(PayloadStream verified) {
        this.verified = verified;
    }

    /// @param length as announced, -1 where it was not
    /// @throws AuthenticationFailure if the body is in chunks and its decoded length was not announced
    public static VerifiedPayload of(Authenticated caller, InputStream body, long length) {
        try {
            return new VerifiedPayload(caller.request().payload(body, length));
        } catch (SignatureException e) {
            throw AuthenticationErrors.S3.failure(
                    e.problem(), caller.credential().accessKeyId());
        }
    }

    @Override
    public InputStream stream() {
        return this;
    }

    @Override
    public long length() {
        return verified.length();
    }

    @Override
    public Map<String, String> trailers() {
        return verified.trailers();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// @throws dev.sekisho.models.AwsError if what was received is not what was signed
    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            return verified.read(target, offset, count);
        } catch (SignatureException e) {
            throw AuthenticationErrors.S3.of(e.problem());
        }
    }
}
