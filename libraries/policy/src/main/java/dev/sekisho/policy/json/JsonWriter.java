package dev.sekisho.policy.json;

import java.util.HexFormat;
import java.util.Map;

/// Writes JSON values as [JsonReader] reads them, without white space.
public final class JsonWriter {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /// Writes every character beyond U+00FF as an escape: in policies of IAM none of them may stand.
    public static String write(Json value) {
        var writer = new JsonWriter();
        writer.add(value);
        return writer.text.toString();
    }

    private void add(Json value) {
        switch (value) {
            case Json.Members members -> addMembers(members);
            case Json.Items items -> addItems(items);
            case Json.Text string -> addString(string.value());
            case Json.Numeral numeral -> text.append(numeral.literal());
            case Json.Truth truth -> text.append(truth.value());
            case Json.Null none -> text.append("null");
        }
    }

    private void addMembers(Json.Members members) {
        char before = '{';
        for (Map.Entry<String, Json> member : members.values().entrySet()) {
            text.append(before);
            addString(member.getKey());
            text.append(':');
            add(member.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void addItems(Json.Items items) {
        char before = '[';
        for (Json item : items.values()) {
            text.append(before);
            add(item);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    private void addString(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > 0xFF) {
                text.append("\\u").append(HEX.toHexDigits(c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
