package dev.sekisho.models;

import java.util.ArrayList;
import java.util.List;

/// One line of a packed model: a kind, then fields, then flags (`+required`) and attributes (`max=64`).
final class PackedLine {
    /// Every line begins with a kind and a name: flags and attributes stand after them.
    private static final int NAMED = 2;

    private final List<String> fields = new ArrayList<>();

    PackedLine(String line) {
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            fields.add(line.substring(start, tab));
            start = tab + 1;
        }
        fields.add(line.substring(start));
    }

    String kind() {
        return fields.getFirst();
    }

    /// @param index 1 for the first field after the kind
    String field(int index) {
        return fields.get(index);
    }

    boolean flag(String name) {
        for (int i = NAMED; i < fields.size(); i++) {
            String field = fields.get(i);
            if (field.length() == name.length() + 1 && field.charAt(0) == '+' && field.startsWith(name, 1)) {
                return true;
            }
        }
        return false;
    }

    String attribute(String name, String otherwise) {
        for (int i = NAMED; i < fields.size(); i++) {
            String field = fields.get(i);
            if (isAttribute(field, name)) {
                return field.substring(name.length() + 1);
            }
        }
        return otherwise;
    }

    long number(String name, long otherwise) {
        String digits = attribute(name, "");
        return digits.isEmpty() ? otherwise : Long.parseLong(digits);
    }

    /// The values of an attribute that is repeated.
    List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (int i = NAMED; i < fields.size(); i++) {
            String field = fields.get(i);
            if (isAttribute(field, name)) {
                values.add(field.substring(name.length() + 1));
            }
        }
        return values;
    }

    private static boolean isAttribute(String field, String name) {
        return field.length() > name.length() && field.charAt(name.length()) == '=' && field.startsWith(name);
    }
}
