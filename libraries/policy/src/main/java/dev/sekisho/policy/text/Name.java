package dev.sekisho.policy.text;

/// A name that stands within a text, whatever the case of its letters. Hashed once, however often it is looked up.
public final class Name {
    final String text;
    final int start;
    final int end;
    final int hash;

    private Name(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        int folded = 0;
        for (int i = start; i < end; i++) {
            folded = 31 * folded + Letters.fold(text.charAt(i));
        }
        this.hash = folded ^ (folded >>> 16);
    }

    /// What stands in `text` from `start` up to, and without, `end`.
    public static Name within(String text, int start, int end) {
        return new Name(text, start, end);
    }

    static Name of(String text) {
        return new Name(text, 0, text.length());
    }

    boolean isSame(Name other) {
        if (hash != other.hash || end - start != other.end - other.start) {
            return false;
        }
        for (int i = start, j = other.start; i < end; i++, j++) {
            char a = text.charAt(i);
            char b = other.text.charAt(j);
            if (a != b && Letters.fold(a) != Letters.fold(b)) {
                return false;
            }
        }
        return true;
    }
}
