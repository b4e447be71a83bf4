package dev.sekisho.sigv4;

/// A credential scope: what a signing key is good for.
///
/// @param date the day in UTC, as `20150830`
public record Scope(String date, String region, String service) {
    static final String TERMINATOR = "aws4_request";

    /// As it stands in a string to sign: `20150830/us-east-1/iam/aws4_request`.
    @Override
    public String toString() {
        return date + '/' + region + '/' + service + '/' + TERMINATOR;
    }
}
