package dev.sekisho.sigv4;

/// How a signature covers the body.
///
/// Source: Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header".
public sealed interface PayloadMode {

    /// What stands for the body in the canonical request.
    String text();

    /// The signature covers the whole body's SHA-256.
    ///
    /// @param text 64 lower-case hexadecimal digits
    record Digest(String text) implements PayloadMode {
        public Digest {
            if (!Hex.isSha256(text)) {
                throw new IllegalArgumentException("No SHA-256 in lower-case hexadecimal digits.");
            }
        }
    }

    /// The signature does not cover the body.
    record Unsigned() implements PayloadMode {
        @Override
        public String text() {
            return "UNSIGNED-PAYLOAD";
        }
    }

    /// The body comes in chunks (`aws-chunked`).
    record Chunked(Chunks chunks) implements PayloadMode {
        @Override
        public String text() {
            return chunks.text;
        }
    }

    /// What a chunked body holds.
    enum Chunks {
        SIGNED("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", true, false),
        SIGNED_WITH_TRAILER("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", true, true),
        UNSIGNED_WITH_TRAILER("STREAMING-UNSIGNED-PAYLOAD-TRAILER", false, true);

        private final String text;
        private final boolean signed;
        private final boolean trailer;

        Chunks(String text, boolean signed, boolean trailer) {
            this.text = text;
            this.signed = signed;
            this.trailer = trailer;
        }

        public boolean signed() {
            return signed;
        }

        public boolean trailer() {
            return trailer;
        }
    }

    /// Reads a value of `x-amz-content-sha256`.
    ///
    /// @throws SignatureException for anything else, the asymmetric signatures of version 4A among it
    static PayloadMode of(String value) {
        if (Hex.isSha256(value)) {
            return new Digest(value);
        }
        if (value.equals("UNSIGNED-PAYLOAD")) {
            return new Unsigned();
        }
        for (Chunks chunks : Chunks.values()) {
            if (chunks.text.equals(value)) {
                return new Chunked(chunks);
            }
        }
        throw new SignatureException(new Problem.UnsupportedContentDigest(value));
    }

    /// The digest of a body at hand. Services other than S3 verify with this whatever the request declares.
    static PayloadMode ofBody(byte[] body) {
        return body.length == 0 ? new Digest(Sha256.OF_NOTHING) : new Digest(Hex.of(Sha256.of(body)));
    }

    /// What an S3 request declares: the header, or the query parameter of a presigned one. A presigned request that
    /// declares nothing leaves its body unsigned.
    ///
    /// @throws SignatureException when a signed request lacks the header, or it holds no mode that we know
    static PayloadMode declaredBy(SignedRequest request, Signature signature) {
        String header = Fields.single(request.headers(), "x-amz-content-sha256");
        return switch (signature) {
            case HeaderSignature ignored -> {
                if (header == null) {
                    throw new SignatureException(new Problem.MissingContentDigest());
                }
                yield of(header);
            }
            case PresignedSignature presigned -> {
                // A header that was not signed was not meant by whoever signed: only the query counts then.
                if (header != null && presigned.signedHeaders().contains("x-amz-content-sha256")) {
                    yield of(header);
                }
                String parameter = Query.of(request.query()).single("X-Amz-Content-Sha256");
                yield parameter == null ? new Unsigned() : of(parameter);
            }
        };
    }
}
