package dev.sekisho.sigv4;

/// Percent-encoding as signatures want it: everything but the unreserved characters, with upper-case digits.
///
/// Texts hold one `char` a byte.
final class PercentEncoding {
    private PercentEncoding() {}

    static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    static void encode(StringBuilder out, char oneByte) {
        if (isUnreserved(oneByte)) {
            out.append(oneByte);
        } else {
            out.append('%').append(Hex.UPPER.charAt((oneByte >> 4) & 0xF)).append(Hex.UPPER.charAt(oneByte & 0xF));
        }
    }

    /// The byte that the triplet at `index` stands for, or -1 when there is none.
    static int triplet(String text, int index) {
        if (text.charAt(index) != '%' || index + 2 >= text.length()) {
            return -1;
        }
        int high = Hex.digit(text.charAt(index + 1));
        int low = Hex.digit(text.charAt(index + 2));
        return (high | low) < 0 ? -1 : (high << 4) | low;
    }

    /// Brings a part of a query into its one canonical spelling. A `+` is a space, as in forms, and a `%` that
    /// begins no triplet stands for itself.
    static String canonicalQueryPart(String part) {
        int plain = 0;
        while (plain < part.length() && isUnreserved(part.charAt(plain))) {
            plain++;
        }
        if (plain == part.length()) {
            return part;
        }
        var out = new StringBuilder(part.length() + 16);
        out.append(part, 0, plain);
        for (int i = plain; i < part.length(); i++) {
            int triplet = triplet(part, i);
            if (triplet >= 0) {
                encode(out, (char) triplet);
                i += 2;
            } else {
                encode(out, part.charAt(i) == '+' ? ' ' : part.charAt(i));
            }
        }
        return out.toString();
    }

    /// Undoes the encoding; the result holds one `char` a byte.
    static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        var out = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            int triplet = triplet(encoded, i);
            if (triplet >= 0) {
                out.append((char) triplet);
                i += 2;
            } else {
                out.append(encoded.charAt(i));
            }
        }
        return out.toString();
    }
}
