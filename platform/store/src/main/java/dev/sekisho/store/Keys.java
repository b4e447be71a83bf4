package dev.sekisho.store;

import org.jspecify.annotations.Nullable;

/// What may be a key, and the ranges of keys that listings read.
final class Keys {

    static final int MAX_LENGTH = 1_024;

    private static final char FIRST = ' ';
    private static final char LAST = '~';

    private Keys() {}

    /// @throws IllegalArgumentException unless `key` is 1 to 1,024 characters of printable ASCII
    static String valid(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A key of the store is not empty.");
        }
        return printable(key);
    }

    private static String printable(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A key of the store has at most " + MAX_LENGTH + " characters.");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST || c > LAST) {
                throw new IllegalArgumentException("A key of the store is made of printable ASCII characters only.");
            }
        }
        return text;
    }

    static void checkLimit(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("A listing's limit is not negative.");
        }
    }

    /// The keys from `from` (included) up to `to` (excluded).
    record Range(String from, String to) {

        /// The keys that start with `prefix` and are greater than `after`.
        static Range of(String prefix, @Nullable String after) {
            printable(prefix);
            String from = prefix;
            if (after != null && printable(after).compareTo(prefix) >= 0) {
                // No key lies between a string and that string with the smallest character behind it.
                from = after + FIRST;
            }
            return new Range(from, end(prefix));
        }

        /// The smallest string above every key that starts with `prefix`. It is no key itself when the prefix ends
        /// with the largest character, and need not be.
        private static String end(String prefix) {
            if (prefix.isEmpty()) {
                return String.valueOf((char) (LAST + 1));
            }
            int last = prefix.length() - 1;
            return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
        }

        boolean isEmpty() {
            return from.compareTo(to) >= 0;
        }
    }
}
