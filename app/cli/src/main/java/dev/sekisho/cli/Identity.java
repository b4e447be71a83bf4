package dev.sekisho.cli;

/// What the server answered to the question who one is.
sealed interface Identity {

    record Known(String account, String arn) implements Identity {}

    /// @param code the server's error code, such as `InvalidClientTokenId`
    record Refused(String code, String message) implements Identity {}
}
