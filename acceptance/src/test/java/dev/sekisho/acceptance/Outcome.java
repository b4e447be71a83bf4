package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How a command ended, and what it printed.
record Outcome(int status, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Requires that the command went well.
    Outcome succeeded() {
        assertEquals(0, status, this::toString);
        return this;
    }

    /// Requires that the command failed, and that it says so with these words.
    Outcome failedWith(String words) {
        assertNotEquals(0, status, this::toString);
        assertTrue(err.contains(words), this::toString);
        return this;
    }

    /// The value at `pointer` of the JSON that a successful command printed, such as `/User/Arn`.
    String value(String pointer) {
        return json().at(pointer).asString();
    }

    JsonNode json() {
        return JSON.readTree(succeeded().out);
    }

    String text() {
        return succeeded().out.strip();
    }
}
