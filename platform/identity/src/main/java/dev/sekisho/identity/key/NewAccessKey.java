package dev.sekisho.identity.key;

import dev.sekisho.sigv4.SecretKey;

/// An access key with its secret, which is shown this once.
public record NewAccessKey(AccessKey key, SecretKey secret) {}
