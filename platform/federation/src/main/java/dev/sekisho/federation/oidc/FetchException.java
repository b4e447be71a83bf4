package dev.sekisho.federation.oidc;

/// What a provider serves is not what a provider must serve. The message says why, for the log only.
@SuppressWarnings("serial")
final class FetchException extends RuntimeException {
    FetchException(String message) {
        super(message, null, false, false);
    }
}
