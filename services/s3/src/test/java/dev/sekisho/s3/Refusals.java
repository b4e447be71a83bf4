package dev.sekisho.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import software.amazon.awssdk.services.s3.model.S3Exception;

/// What is expected of calls that are refused.
final class Refusals {
    private Refusals() {}

    static S3Exception assertRefused(String code, Runnable call) {
        S3Exception refused = assertThrows(S3Exception.class, call::run);
        assertEquals(code, refused.awsErrorDetails().errorCode(), refused::getMessage);
        return refused;
    }

    /// For answers without a body, which have no code.
    static void assertRefused(int status, Runnable call) {
        S3Exception refused = assertThrows(S3Exception.class, call::run);
        assertEquals(status, refused.statusCode(), refused::getMessage);
    }
}
