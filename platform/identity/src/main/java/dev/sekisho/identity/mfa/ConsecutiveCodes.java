package dev.sekisho.identity.mfa;

/// Two codes that a device shows one after the other.
public record ConsecutiveCodes(String first, String second) {

    @Override
    public String toString() {
        return "ConsecutiveCodes[redacted]";
    }
}
