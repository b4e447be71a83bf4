package dev.sekisho.federation.oidc;

/// What a text from outside may hold.
final class Texts {
    private Texts() {}

    /// Whether `text` has 1 to `most` characters, all of which can stand in a policy, a log and an answer.
    static boolean isPlain(String text, int most) {
        return !text.isEmpty() && text.length() <= most && isPlain(text);
    }

    static boolean isPlain(String text) {
        return text.codePoints().allMatch(Texts::isPlain);
    }

    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
