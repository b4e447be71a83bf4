package dev.sekisho.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Writes XML as AWS does: without white space between elements, `"` escaped in text too.
final class XmlWriter {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private final StringBuilder text;

    XmlWriter(int expectedLength) {
        text = new StringBuilder(expectedLength);
    }

    /// The declaration that S3's answers begin with.
    XmlWriter declaration() {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    XmlWriter open(String element) {
        text.append('<').append(element).append('>');
        return this;
    }

    /// @param namespace the default namespace from here on; none if empty
    XmlWriter open(String element, String namespace) {
        if (namespace.isEmpty()) {
            return open(element);
        }
        text.append('<').append(element).append(" xmlns=\"").append(namespace).append("\">");
        return this;
    }

    /// An element with one attribute, whose namespace is declared in it.
    ///
    /// @param attribute with its prefix, such as `xsi:type`
    XmlWriter open(String element, String namespace, String attribute, String value) {
        String prefix = attribute.substring(0, attribute.indexOf(':'));
        text.append('<').append(element);
        text.append(" xmlns:").append(prefix).append("=\"").append(namespace).append("\" ");
        text.append(attribute).append("=\"");
        text(value);
        text.append("\">");
        return this;
    }

    XmlWriter close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    XmlWriter element(String element, String content) {
        return open(element).text(content).close(element);
    }

    XmlWriter text(String content) {
        int written = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (isSpecial(c)) {
                text.append(content, written, i).append(escape(c));
                written = i + 1;
            }
        }
        text.append(content, written, content.length());
        return this;
    }

    private static boolean isSpecial(char c) {
        return c <= '>'
                ? c < ' ' ? c != '\t' && c != '\n' : c == '&' || c == '<' || c == '>' || c == '"'
                : c == '\uFFFE' || c == '\uFFFF';
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            // AWS: S3 writes references to characters that XML 1.0 cannot carry; encoding-type=url is there to avoid
            // them.
            // Source: Amazon S3 API Reference, "ListObjectsV2", EncodingType.
            default -> "&#x" + Integer.toHexString(c) + ";";
        };
    }

    /// The text with U+FFFD in place of the characters that XML 1.0 cannot carry: messages quote what the caller
    /// sent, and the caller must be able to parse them.
    static String printable(String content) {
        return UNPRINTABLE.matcher(content).replaceAll("\uFFFD");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
