package dev.sekisho.bench;

import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Credentials that sign.
///
/// @param sessionToken of temporary ones; the empty string for others
record Signing(String accessKeyId, SecretKey secret, String sessionToken) {

    /// `headers` with those of a signed POST.
    List<Header> signed(String service, List<Header> headers, byte[] body) {
        var all = new ArrayList<>(headers);
        if (!sessionToken.isEmpty()) {
            all.add(new Header("X-Amz-Security-Token", sessionToken));
        }
        all.addAll(Signer.of(accessKeyId, secret, "us-east-1", service)
                .sign(SignedRequest.of("POST", "/", null, all), PayloadMode.ofBody(body), Instant.now())
                .added());
        return all;
    }
}
