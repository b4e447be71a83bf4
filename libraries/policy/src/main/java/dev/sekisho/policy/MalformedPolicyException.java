package dev.sekisho.policy;

/// A policy document was refused; the message is in AWS's words, as for the error code `MalformedPolicyDocument`.
@SuppressWarnings("serial")
public final class MalformedPolicyException extends RuntimeException {
    public MalformedPolicyException(String message) {
        super(message, null, false, false);
    }
}
