package dev.sekisho.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Why a request was not accepted, with the facts that an answer needs. Services choose the codes, and some, such
/// as S3, words of their own.
public sealed interface Problem {

    /// One sentence or more, as most AWS services word it.
    String message();

    /// The `Authorization` header is no complete signature.
    record MalformedAuthorization(String message) implements Problem {}

    /// The query parameters are no complete signature.
    record MalformedQuery(String message) implements Problem {}

    /// Neither `X-Amz-Date` nor `Date` was sent beside an otherwise complete `Authorization` header.
    record MissingDate() implements Problem {
        @Override
        public String message() {
            return "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";
        }
    }

    /// Another algorithm, or another version of signatures.
    record UnsupportedAlgorithm(String algorithm) implements Problem {
        @Override
        public String message() {
            return "Unsupported AWS 'algorithm': '" + algorithm + "'.";
        }
    }

    /// A signature in the header and one in the query.
    record TwoSignatures() implements Problem {
        @Override
        public String message() {
            return "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string "
                    + "parameter or the Authorization header should be specified";
        }
    }

    /// The scope's day is not the day of signing.
    record ScopeDateMismatch(String scopeDate, Instant signedAt) implements Problem {
        @Override
        public String message() {
            String stamp = Timestamp.format(signedAt);
            return "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + scopeDate + "' != '" + stamp.substring(0, 8) + "', from '" + stamp + "'.";
        }
    }

    /// `host` is not among the signed headers.
    record HostNotSigned() implements Problem {
        @Override
        public String message() {
            return "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
        }
    }

    /// Headers that must be signed when they are sent, and were not.
    ///
    /// @param names lower-case
    record HeadersNotSigned(List<String> names) implements Problem {
        public HeadersNotSigned {
            names = List.copyOf(names);
        }

        @Override
        public String message() {
            return "There were headers present in the request which were not signed";
        }
    }

    /// Signed more than 15 minutes ahead of the server's clock.
    record NotYetValid(Instant signedAt, Instant now, boolean presigned) implements Problem {
        @Override
        public String message() {
            return "Signature not yet current: " + Timestamp.format(signedAt) + " is still later than "
                    + Timestamp.format(now.plus(Verifier.MAX_SKEW)) + " (" + Timestamp.format(now) + " + 15 min.)";
        }
    }

    /// Signed, in a header, more than 15 minutes ago.
    record Expired(Instant signedAt, Instant now) implements Problem {
        @Override
        public String message() {
            return "Signature expired: " + Timestamp.format(signedAt) + " is now earlier than "
                    + Timestamp.format(now.minus(Verifier.MAX_SKEW)) + " (" + Timestamp.format(now) + " - 15 min.)";
        }
    }

    /// A presigned request, used too late.
    record PresignedExpired(Instant expiresAt, Duration validFor, Instant now) implements Problem {
        @Override
        public String message() {
            return "Request has expired";
        }
    }

    /// The signature is not the one that the secret key gives.
    ///
    /// @param canonicalRequest what we understood was signed; it repeats the caller's headers, so it is for the
    ///     caller, never for a log
    record SignatureMismatch(String canonicalRequest, String stringToSign) implements Problem {
        @Override
        public String message() {
            return "The request signature we calculated does not match the signature you provided. Check your AWS "
                    + "Secret Access Key and signing method. Consult the service documentation for details.";
        }

        @Override
        public String toString() {
            return "SignatureMismatch[]";
        }
    }

    /// The header `x-amz-content-sha256` is needed and was not sent.
    record MissingContentDigest() implements Problem {
        @Override
        public String message() {
            return "Missing required header for this request: x-amz-content-sha256";
        }
    }

    /// The value of `x-amz-content-sha256` is no digest and names no payload mode that we know.
    record UnsupportedContentDigest(String value) implements Problem {
        @Override
        public String message() {
            return "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, "
                    + "STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid "
                    + "sha256 value.";
        }
    }

    /// A chunked body without a usable `x-amz-decoded-content-length`.
    record MissingDecodedLength() implements Problem {
        @Override
        public String message() {
            return "You must provide the Content-Length HTTP header.";
        }
    }

    /// The body is not the one whose digest was signed.
    record ContentDigestMismatch(String declared, String computed) implements Problem {
        @Override
        public String message() {
            return "The provided 'x-amz-content-sha256' header does not match what was computed.";
        }
    }

    /// A chunk's signature is wrong.
    ///
    /// @param chunk counted from 1
    record ChunkSignatureMismatch(int chunk) implements Problem {
        @Override
        public String message() {
            return "The request signature we calculated does not match the signature you provided. Check your AWS "
                    + "Secret Access Key and signing method. Consult the service documentation for details.";
        }
    }

    /// A chunk that is not the last one is smaller than 8,192 bytes.
    record ChunkTooSmall(int chunk, long size) implements Problem {
        @Override
        public String message() {
            return "Only the last chunk is allowed to have a size less than 8192 bytes";
        }
    }

    /// The chunks are not framed as they should be.
    record BadChunk(String reason) implements Problem {
        @Override
        public String message() {
            return "The request body is not well-formed: " + reason + ".";
        }
    }

    /// The body ended early, or holds more or less than `x-amz-decoded-content-length` announced.
    record IncompleteBody(long announced, long received) implements Problem {
        @Override
        public String message() {
            return "The request body terminated unexpectedly";
        }
    }

    /// The trailing headers are malformed, or are not those that `x-amz-trailer` announced.
    record MalformedTrailer(String reason) implements Problem {
        @Override
        public String message() {
            return "The request contained trailing data that was not well-formed or did not conform to our published "
                    + "schema.";
        }
    }

    /// The signature over the trailing headers is missing or wrong.
    record TrailerSignatureMismatch() implements Problem {
        @Override
        public String message() {
            return "The request signature we calculated does not match the signature you provided. Check your AWS "
                    + "Secret Access Key and signing method. Consult the service documentation for details.";
        }
    }
}
