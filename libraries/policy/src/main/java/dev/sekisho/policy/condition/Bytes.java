package dev.sekisho.policy.condition;

import dev.sekisho.policy.condition.Expected.Comparison;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The operator BinaryEquals: Base64 on both sides, and the bytes are compared.
final class Bytes {
    private Bytes() {}

    static Expected expected(String value) {
        byte[] expected = decode(value);
        return (actual, context) -> {
            byte[] bytes = decode(actual);
            return expected == null || bytes == null
                    ? Comparison.UNREADABLE
                    : Comparison.of(Arrays.equals(expected, bytes));
        };
    }

    private static byte @Nullable [] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
