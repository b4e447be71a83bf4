package dev.sekisho.federation.saml;

import java.io.Serial;

/// A document that is not XML, is not as its kind must be, or is too large. The message is a full sentence for the
/// caller.
final class UnreadableXmlException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    UnreadableXmlException(String message) {
        // No stack trace: strangers' documents are often bad.
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
