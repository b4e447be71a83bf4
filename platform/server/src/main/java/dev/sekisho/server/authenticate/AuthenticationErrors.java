package dev.sekisho.server.authenticate;

import dev.sekisho.models.AwsError;
import dev.sekisho.sigv4.Problem;

/// Codes and words for callers who are not believed. S3 has its own.
public enum AuthenticationErrors {

    /// IAM, STS and the other services of the query protocol.
    ///
    /// Source: IAM API Reference, "Common error types"; messages as AWS answers (observed).
    QUERY {
        @Override
        AwsError unknownKey() {
            return error("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
        }

        @Override
        AwsError badToken() {
            return unknownKey();
        }

        @Override
        AwsError expiredToken() {
            return error("ExpiredToken", 403, "The security token included in the request is expired");
        }

        @Override
        AwsError badRegion(String region) {
            return error(
                    "SignatureDoesNotMatch",
                    403,
                    "Credential should be scoped to a valid region, not '" + region + "'. ");
        }

        @Override
        AwsError of(Problem problem) {
            return switch (problem) {
                case Problem.MalformedAuthorization _,
                        Problem.MalformedQuery _,
                        Problem.MissingDate _,
                        Problem.UnsupportedAlgorithm _,
                        Problem.TwoSignatures _,
                        Problem.MissingContentDigest _,
                        Problem.UnsupportedContentDigest _,
                        Problem.MissingDecodedLength _,
                        Problem.ChunkTooSmall _,
                        Problem.BadChunk _,
                        Problem.IncompleteBody _,
                        Problem.MalformedTrailer _ -> error("IncompleteSignature", 400, problem.message());
                case Problem.NotYetValid early
                when early.presigned() -> error("RequestExpired", 400, problem.message());
                case Problem.PresignedExpired _ -> error("RequestExpired", 400, "Request has expired.");
                case Problem.ScopeDateMismatch _,
                        Problem.HostNotSigned _,
                        Problem.HeadersNotSigned _,
                        Problem.NotYetValid _,
                        Problem.Expired _,
                        Problem.SignatureMismatch _,
                        Problem.ContentDigestMismatch _,
                        Problem.ChunkSignatureMismatch _,
                        Problem.TrailerSignatureMismatch _ -> error("SignatureDoesNotMatch", 403, problem.message());
            };
        }
    },

    /// The services of the json protocols.
    ///
    /// Source: Amazon CloudWatch Logs API Reference, "Common Errors"; codes and messages as AWS answers (observed).
    JSON {
        @Override
        AwsError unknownKey() {
            return error("UnrecognizedClientException", 400, "The security token included in the request is invalid.");
        }

        @Override
        AwsError badToken() {
            return unknownKey();
        }

        @Override
        AwsError expiredToken() {
            return error("ExpiredTokenException", 400, "The security token included in the request is expired");
        }

        @Override
        AwsError badRegion(String region) {
            return renamed(QUERY.badRegion(region));
        }

        @Override
        AwsError of(Problem problem) {
            return renamed(QUERY.of(problem));
        }

        // What has gone wrong is the same, and so are the messages; the codes and the status differ.
        private AwsError renamed(AwsError query) {
            String code = switch (query.code()) {
                case "SignatureDoesNotMatch" -> "InvalidSignatureException";
                case "IncompleteSignature" -> "IncompleteSignatureException";
                default -> query.code();
            };
            return error(code, 400, query.getMessage());
        }

        @Override
        public AuthenticationFailure missing() {
            AwsError error =
                    error("MissingAuthenticationTokenException", 400, "Request is missing Authentication Token");
            return new AuthenticationFailure(error, "NoCredentials", "");
        }
    },

    /// Amazon S3.
    ///
    /// Source: Amazon S3 API Reference, "Error responses".
    S3 {
        @Override
        AwsError unknownKey() {
            return error(
                    "InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records.");
        }

        @Override
        AwsError badToken() {
            return error("InvalidToken", 400, "The provided token is malformed or otherwise invalid.");
        }

        @Override
        AwsError expiredToken() {
            return error("ExpiredToken", 400, "The provided token has expired.");
        }

        @Override
        AwsError badRegion(String region) {
            return malformed("the region '" + region + "' is wrong; expecting 'us-east-1'");
        }

        @Override
        AwsError of(Problem problem) {
            return switch (problem) {
                case Problem.MalformedAuthorization _, Problem.ScopeDateMismatch _, Problem.HostNotSigned _ ->
                    malformed(problem.message());
                case Problem.MalformedQuery _ -> error("AuthorizationQueryParametersError", 400, problem.message());
                case Problem.MissingDate _ ->
                    error("AccessDenied", 403, "AWS authentication requires a valid Date or x-amz-date header");
                case Problem.UnsupportedAlgorithm _ ->
                    error(
                            "InvalidRequest",
                            400,
                            "The authorization mechanism you have provided is not supported. Please use "
                                    + "AWS4-HMAC-SHA256.");
                case Problem.TwoSignatures _, Problem.UnsupportedContentDigest _ ->
                    error("InvalidArgument", 400, problem.message());
                case Problem.HeadersNotSigned _ -> error("AccessDenied", 403, problem.message());
                case Problem.PresignedExpired _ -> error("AccessDenied", 403, "Request has expired");
                case Problem.NotYetValid early
                when early.presigned() -> error("AccessDenied", 403, "Request is not yet valid");
                case Problem.NotYetValid _, Problem.Expired _ ->
                    error(
                            "RequestTimeTooSkewed",
                            403,
                            "The difference between the request time and the current time is too large.");
                case Problem.SignatureMismatch _,
                        Problem.ChunkSignatureMismatch _,
                        Problem.TrailerSignatureMismatch _ ->
                    error(
                            "SignatureDoesNotMatch",
                            403,
                            "The request signature we calculated does not match the signature you provided. Check "
                                    + "your key and signing method.");
                case Problem.MissingContentDigest _, Problem.BadChunk _ ->
                    error("InvalidRequest", 400, problem.message());
                case Problem.MissingDecodedLength _ -> error("MissingContentLength", 411, problem.message());
                case Problem.ContentDigestMismatch _ -> error("XAmzContentSHA256Mismatch", 400, problem.message());
                case Problem.ChunkTooSmall _ -> error("InvalidChunkSizeError", 403, problem.message());
                case Problem.IncompleteBody _ ->
                    error(
                            "IncompleteBody",
                            400,
                            "You did not provide the number of bytes specified by the Content-Length HTTP header");
                case Problem.MalformedTrailer _ -> error("MalformedTrailerError", 400, problem.message());
            };
        }
    };

    /// An inactive key is answered like an unknown one.
    abstract AwsError unknownKey();

    abstract AwsError badToken();

    abstract AwsError expiredToken();

    abstract AwsError badRegion(String region);

    abstract AwsError of(Problem problem);

    /// Nobody showed credentials where somebody must.
    public AuthenticationFailure missing() {
        AwsError error = error("MissingAuthenticationToken", 403, "Request is missing Authentication Token");
        return new AuthenticationFailure(error, "NoCredentials", "");
    }

    /// What the caller is told about `problem`, and its name for the decision log.
    public AuthenticationFailure failure(Problem problem, String accessKeyId) {
        return new AuthenticationFailure(of(problem), problem.getClass().getSimpleName(), accessKeyId);
    }

    private static AwsError malformed(String message) {
        return error("AuthorizationHeaderMalformed", 400, "The authorization header is malformed; " + message);
    }

    private static AwsError error(String code, int status, String message) {
        return AwsError.of(code, status, "%s", message);
    }
}
