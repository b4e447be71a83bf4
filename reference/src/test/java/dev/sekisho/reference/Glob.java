package dev.sekisho.reference;

/// A text with wildcards against a text without, by trying everything and remembering what failed.
final class Glob {
    /// Any characters; one; any but colons; one that is no colon. Other symbols are code points.
    static final int ANY = -1;

    static final int ONE = -2;
    static final int ANY_WITHIN = -3;
    static final int ONE_WITHIN = -4;

    private final int[] pattern;
    private final int[] text;
    private final boolean[][] failed;

    private Glob(int[] pattern, int[] text) {
        this.pattern = pattern;
        this.text = text;
        this.failed = new boolean[pattern.length + 1][text.length + 1];
    }

    static boolean matches(int[] pattern, String text) {
        return new Glob(pattern, text.codePoints().toArray()).from(0, 0);
    }

    private boolean from(int p, int t) {
        if (failed[p][t]) {
            return false;
        }
        boolean matches = tried(p, t);
        failed[p][t] = !matches;
        return matches;
    }

    private boolean tried(int p, int t) {
        if (p == pattern.length) {
            return t == text.length;
        }
        boolean more = t < text.length;
        return switch (pattern[p]) {
            case ANY -> from(p + 1, t) || (more && from(p, t + 1));
            case ANY_WITHIN -> from(p + 1, t) || (more && text[t] != ':' && from(p, t + 1));
            case ONE -> more && from(p + 1, t + 1);
            case ONE_WITHIN -> more && text[t] != ':' && from(p + 1, t + 1);
            default -> more && text[t] == pattern[p] && from(p + 1, t + 1);
        };
    }
}
