package dev.sekisho.s3.object;

import dev.sekisho.s3.storage.Content;

/// Compares the entity tags that conditions name.
public final class ETags {
    private ETags() {}

    /// @param header such as `"abc", "def"` or `*`; the quotation marks may be missing
    static boolean matches(String header, Content content) {
        for (String tag : header.split(",", -1)) {
            String bare = bare(tag);
            if (bare.equals("*") || bare.equals(content.etag())) {
                return true;
            }
        }
        return false;
    }

    /// Without quotation marks.
    public static String bare(String tag) {
        String text = tag.strip();
        String strong = text.startsWith("W/") ? text.substring(2) : text;
        return strong.length() > 1 && strong.startsWith("\"") && strong.endsWith("\"")
                ? strong.substring(1, strong.length() - 1)
                : strong;
    }
}
