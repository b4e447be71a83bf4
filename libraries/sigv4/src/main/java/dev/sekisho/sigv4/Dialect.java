package dev.sekisho.sigv4;

/// The two ways in which AWS services read a path when they sign.
///
/// Source: IAM User Guide, "Create a signed AWS API request"; Amazon S3 API Reference, "Signature Calculations for
/// the Authorization Header".
public enum Dialect {
    /// Every service but S3: dot segments and repeated slashes are resolved, and the path is encoded once more.
    STANDARD,

    /// Amazon S3: a path is an object's name, so nothing is resolved and nothing is encoded twice.
    S3
}
