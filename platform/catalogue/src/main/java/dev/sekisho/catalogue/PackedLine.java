package dev.sekisho.catalogue;

import java.util.ArrayList;
import java.util.List;

/// A line of fields. Fields at the end may be missing, and are then empty.
record PackedLine(List<String> fields) {

    static PackedLine of(String line) {
        return of(line, '\t');
    }

    static PackedLine of(String line, char separator) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            fields.add(line.substring(from, at));
            from = at + 1;
        }
        fields.add(line.substring(from));
        return new PackedLine(fields);
    }

    String text(int field) {
        return field < fields.size() ? fields.get(field) : "";
    }

    int number(int field) {
        return Integer.parseInt(text(field));
    }

    List<String> list(int field, char separator) {
        return text(field).isEmpty() ? List.of() : of(text(field), separator).fields();
    }
}
