package dev.sekisho.bench.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.sigv4.Authorization;
import dev.sekisho.sigv4.Dialect;
import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.sigv4.Signature;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.Signer;
import dev.sekisho.sigv4.VerifiedRequest;
import dev.sekisho.sigv4.Verifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Verification of signatures, from the request's parts: reading who signed, hashing, comparing.
@State(Scope.Benchmark)
public class VerifyBench {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SecretKey SECRET = SecretKey.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final Header HOST = new Header("Host", "localhost:4566");
    private static final Header AGENT = new Header(
            "User-Agent", "aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/linux#6.12 md/arch#x86_64 lang/python#3.13.7");

    private final Verifier standard = new Verifier(Dialect.STANDARD);
    private final Verifier s3 = new Verifier(Dialect.S3);

    private final byte[] form = "Action=GetCallerIdentity&Version=2011-06-15".getBytes(UTF_8);
    private final SignedRequest identity = signed("sts", "POST", "/", null, PayloadMode.ofBody(form));
    private final SignedRequest object = signed(
            "s3",
            "GET",
            "/photos/2026/caf%C3%A9.jpg",
            "versionId=null&x-id=GetObject",
            PayloadMode.ofBody(new byte[0]));

    private static SignedRequest signed(
            String service, String method, String path, @Nullable String query, PayloadMode payload) {
        var headers = new ArrayList<>(List.of(
                HOST,
                new Header("Accept-Encoding", "identity"),
                new Header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                AGENT));
        headers.addAll(Signer.of("AKIAIOSFODNN7EXAMPLE", SECRET, "us-east-1", service)
                .sign(SignedRequest.of(method, path, query, headers), payload, NOW)
                .added());
        return SignedRequest.of(method, path, query, headers);
    }

    @Benchmark
    public VerifiedRequest getCallerIdentity() {
        var signature = (Signature) Authorization.find(identity);
        return standard.verify(signature, SECRET, identity, PayloadMode.ofBody(form), NOW);
    }

    @Benchmark
    public VerifiedRequest getObject() {
        var signature = (Signature) Authorization.find(object);
        return s3.verify(signature, SECRET, object, PayloadMode.declaredBy(object, signature), NOW);
    }
}
