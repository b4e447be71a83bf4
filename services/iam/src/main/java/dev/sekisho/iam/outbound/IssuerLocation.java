package dev.sekisho.iam.outbound;

/// Where the issuers of this server's accounts are found.
///
/// @param url an https URL that services outside can reach, without a slash at its end
public record IssuerLocation(String url) {}
