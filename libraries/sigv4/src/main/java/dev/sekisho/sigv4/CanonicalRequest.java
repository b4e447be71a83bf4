package dev.sekisho.sigv4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two texts that a signature is made of.
final class CanonicalRequest {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private CanonicalRequest() {}

    /// @param path in its canonical form
    /// @param withoutParameter the query parameter that holds the signature itself
    /// @param payload what stands for the body
    static Bytes of(
            SignedRequest request,
            String path,
            @Nullable String withoutParameter,
            List<String> signedHeaders,
            String payload) {
        var out = new Bytes(512);
        out.add(request.method()).add('\n').add(path).add('\n');
        Query.of(request.query()).addCanonical(out, withoutParameter);
        out.add('\n');
        Fields.addCanonical(out, request.headers(), signedHeaders);
        out.add('\n');
        for (int i = 0; i < signedHeaders.size(); i++) {
            if (i > 0) {
                out.add(';');
            }
            out.add(signedHeaders.get(i));
        }
        return out.add('\n').add(payload);
    }

    static Bytes stringToSign(Bytes canonicalRequest, String stamp, Scope scope) {
        var out = new Bytes(192);
        out.add(ALGORITHM).add('\n').add(stamp).add('\n');
        addScope(out, scope);
        return out.add('\n').addHex(canonicalRequest.sha256());
    }

    static void addScope(Bytes out, Scope scope) {
        out.add(scope.date())
                .add('/')
                .add(scope.region())
                .add('/')
                .add(scope.service())
                .add('/')
                .add(Scope.TERMINATOR);
    }
}
