package dev.sekisho.s3.guard;

/// Compares texts with patterns of `*` and `?`.
final class Wildcards {
    private Wildcards() {}

    /// Goes back to the last `*` only, so that no pattern takes longer than the product of both lengths.
    static boolean match(String pattern, String text) {
        int at = 0;
        int star = -1;
        int retry = 0;
        int i = 0;
        while (i < text.length()) {
            char symbol = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (at < pattern.length() && symbol == '*') {
                star = at++;
                retry = i;
            } else if (at < pattern.length() && (symbol == '?' || symbol == text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++retry;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
