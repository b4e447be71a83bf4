package dev.sekisho.logs.storage;

import dev.sekisho.logs.api.InvalidParameterException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The tokens by which listings go on: the last name of a page, not for reading.
public final class Token {
    private static final int LONGEST = 4_096;

    private Token() {}

    public static String write(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws dev.sekisho.models.AwsError InvalidParameterException if it is none
    public static String read(String token) {
        try {
            if (token.length() <= LONGEST) {
                return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, with what is too long.
        }
        throw invalid();
    }

    /// Source: CloudWatch Logs' answers (observed).
    public static RuntimeException invalid() {
        return InvalidParameterException.of("The specified nextToken is invalid.");
    }
}
