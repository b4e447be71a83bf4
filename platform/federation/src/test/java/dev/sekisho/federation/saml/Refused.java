package dev.sekisho.federation.saml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.models.AwsError;
import org.junit.jupiter.api.function.Executable;

/// What a refusal is like.
final class Refused {
    private Refused() {}

    /// Requires that a call is refused with this code, and returns the message.
    static String with(String code, int status, Executable call) {
        AwsError refusal = assertThrows(AwsError.class, call);
        assertEquals(code + " " + status, refusal.code() + " " + refusal.status(), refusal.getMessage());
        return refusal.getMessage();
    }

    static String asInvalid(Executable call) {
        return with("InvalidIdentityToken", 400, call);
    }

    static void forItsSignature(Executable call) {
        assertEquals("Response signature invalid", asInvalid(call));
    }
}
