package dev.sekisho.server.listen;

import java.nio.file.Path;

/// PEM files for HTTPS.
///
/// @param certificates the server's certificate, then those that lead to a root
/// @param privateKey an unencrypted PKCS #8 key (`BEGIN PRIVATE KEY`)
public record TlsFiles(Path certificates, Path privateKey) {}
