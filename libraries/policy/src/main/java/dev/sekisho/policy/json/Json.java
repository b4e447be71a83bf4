package dev.sekisho.policy.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value.
public sealed interface Json {

    /// Members in the order of the text; no name stands twice.
    record Members(Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Text(String value) implements Json {}

    /// @param literal the number as it is written, so that nothing is lost to rounding
    record Numeral(String literal) implements Json {}

    record Truth(boolean value) implements Json {}

    record Null() implements Json {}
}
