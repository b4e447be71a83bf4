package dev.sekisho.sigv4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Header fields, looked up without regard to case.
final class Fields {
    private Fields() {}

    /// The field's trimmed value, or `null`. A field that comes twice counts as joined by commas, as it is signed.
    static @Nullable String single(List<Header> headers, String lowerCaseName) {
        String found = null;
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(lowerCaseName)) {
                String value = header.value().trim();
                found = found == null ? value : found + ',' + value;
            }
        }
        return found;
    }

    /// Adds `name:value` lines in their canonical form, one for each name, in the order of the names. A name
    /// without a field gives no line.
    static void addCanonical(Bytes out, List<Header> headers, List<String> names) {
        for (String name : names) {
            boolean first = true;
            for (Header header : headers) {
                if (header.name().equalsIgnoreCase(name)) {
                    if (first) {
                        out.add(name).add(':');
                    } else {
                        out.add(',');
                    }
                    addCollapsed(out, header.value());
                    first = false;
                }
            }
            if (!first) {
                out.add('\n');
            }
        }
    }

    /// Without white space around, and with one space for each run of it within.
    private static void addCollapsed(Bytes out, String value) {
        if (isCollapsed(value)) {
            out.add(value);
            return;
        }
        boolean space = false;
        boolean any = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                space = true;
                continue;
            }
            if (space && any) {
                out.add(' ');
            }
            space = false;
            any = true;
            out.add(c);
        }
    }

    /// Whether each white space is a single one within.
    private static boolean isCollapsed(String value) {
        boolean space = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((space && c == ' ') || (c >= '\t' && c <= '\r')) {
                return false;
            }
            space = c == ' ';
        }
        return !space;
    }
}
