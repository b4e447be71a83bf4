package dev.sekisho.policy.json;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one JSON value, as RFC 8259 writes it, and nothing after it.
///
/// A name that stands twice in an object is refused, and so is half of a surrogate pair: two readers could take
/// them differently.
public final class JsonReader {
    // A policy nests seven deep: document, Statement, statement, Condition, operator, key, value.
    private static final int DEEPEST = 16;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /// @param longest in `char`s; a longer text is refused unread
    /// @throws JsonException if `text` is not one JSON value
    public static Json read(String text, int longest) {
        if (text.length() > longest) {
            throw new JsonException("Longer than " + longest, longest);
        }
        var reader = new JsonReader(text);
        Json value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw new JsonException("Nested too deep", at);
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case 'n' -> word("null", new Json.Null());
            default -> number();
        };
    }

    private Json members(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        expect('{');
        if (closes('}')) {
            return new Json.Members(members);
        }
        do {
            skipSpace();
            int start = at;
            String name = string();
            skipSpace();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new JsonException("A name stands twice", start);
            }
        } while (continues('}'));
        return new Json.Members(members);
    }

    private Json items(int depth) {
        List<Json> items = new ArrayList<>();
        expect('[');
        if (closes(']')) {
            return new Json.Items(items);
        }
        do {
            items.add(value(depth + 1));
        } while (continues(']'));
        return new Json.Items(items);
    }

    /// Whether the container that has just been opened is empty.
    private boolean closes(char end) {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    /// Reads what follows a member or an item: a comma, or the end.
    private boolean continues(char end) {
        skipSpace();
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(end);
        return false;
    }

    private String string() {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            plain();
        }
        if (peek() == '"') {
            return paired(text.substring(start, at++));
        }
        var value = new StringBuilder().append(text, start, at);
        while (peek() != '"') {
            value.append(peek() == '\\' ? escape() : plain());
        }
        at++;
        return paired(value.toString());
    }

    private String paired(String string) {
        for (int i = 0; i < string.length(); i++) {
            if (Character.charCount(string.codePointAt(i)) == 2) {
                i++;
            } else if (Character.isSurrogate(string.charAt(i))) {
                throw new JsonException("Half of a pair", at);
            }
        }
        return string;
    }

    private char plain() {
        char c = peek();
        if (c < ' ') {
            throw unexpected();
        }
        at++;
        return c;
    }

    private char escape() {
        at++;
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new JsonException("No such escape", at - 1);
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw unexpected();
            }
            value = (value << 4) | digit;
            at++;
        }
        return (char) value;
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private Json number() {
        int start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        return new Json.Numeral(text.substring(start, at));
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
    }

    @CanIgnoreReturnValue
    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new JsonException("Ends too early", at);
        }
        return text.charAt(at);
    }

    private JsonException unexpected() {
        return new JsonException("Unexpected character", at);
    }
}
