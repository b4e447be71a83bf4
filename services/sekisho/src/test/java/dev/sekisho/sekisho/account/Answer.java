package dev.sekisho.sekisho.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the server answered.
record Answer(int status, String xml) {

    /// Requires that the call went well.
    Answer succeeded() {
        assertEquals(200, status, xml);
        return this;
    }

    /// Requires that the call was refused, and returns the message.
    String refused(String code, int wanted) {
        assertEquals(wanted + " " + List.of(code), status + " " + values("Code"), xml);
        return value("Message");
    }

    String value(String element) {
        List<String> values = values(element);
        assertEquals(1, values.size(), xml);
        return values.getFirst();
    }

    List<String> values(String element) {
        return Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                .matcher(xml)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
