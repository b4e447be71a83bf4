package dev.sekisho.server.identify;

/// Where a request came from, and how.
///
/// @param address the client's IP address
/// @param secure whether the client used TLS
public record Origin(String address, boolean secure) {}
