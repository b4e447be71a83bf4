package dev.sekisho.policy.text;

/// Letters without their case.
final class Letters {
    private Letters() {}

    /// Folds as [String#equalsIgnoreCase] does.
    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
