package dev.sekisho.sigv4;

/// How a request says who sent it. Nothing in here has been verified: see [Verifier].
public sealed interface Authorization permits Authorization.Absent, Signature {

    /// The request carries no authentication at all.
    record Absent() implements Authorization {
        static final Absent INSTANCE = new Absent();
    }

    /// Reads the `Authorization` header or the `X-Amz-` query parameters.
    ///
    /// @throws SignatureException when there is something that is not a complete, well-formed signature of version
    ///     4
    static Authorization find(SignedRequest request) {
        return AuthorizationReader.read(request);
    }
}
