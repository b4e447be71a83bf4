package dev.sekisho.federation.saml;

/// How large a document may be.
///
/// @param characters of its text
/// @param depth of elements in elements
/// @param nodes elements, attributes, namespace declarations and processing instructions
record Bounds(int characters, int depth, int nodes) {
    /// A response: STS takes 100,000 characters of Base64.
    static final Bounds RESPONSE = new Bounds(100_000, 50, 5_000);

    /// Source: IAM API Reference, "CreateSAMLProvider".
    static final Bounds METADATA = new Bounds(10_000_000, 50, 50_000);
}
