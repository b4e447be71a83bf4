package dev.sekisho.reference;

import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What kind of thing a small question is about, so that those of one kind can be counted.
final class Shape {
    private Shape() {}

    static String of(Question question, String difference) {
        var words = new TreeSet<String>();
        for (Attached policy : question.policies()) {
            words.add(policy.place().key);
            for (JsonNode statement : Evaluator.many(policy.document().get("Statement"))) {
                statement.propertyNames().stream()
                        .filter(name -> name.startsWith("Not"))
                        .forEach(words::add);
                statement.path("Condition").propertyNames().forEach(words::add);
            }
        }
        return difference + ": " + question.caller().kind() + " " + words;
    }
}
