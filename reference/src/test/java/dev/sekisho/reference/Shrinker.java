package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a question smaller as long as it keeps what is wrong with it.
///
/// @param wrong whether a question still shows it; false for those whose documents are not valid
record Shrinker(Predicate<Question> wrong) {

    Question shrink(Question question) {
        Question smallest = question;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Question candidate : candidates(smallest)) {
                if (wrong.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<Question> candidates(Question question) {
        List<Question> candidates = new ArrayList<>();
        for (int i = 0; i < question.policies().size(); i++) {
            List<Attached> fewer = new ArrayList<>(question.policies());
            fewer.remove(i);
            candidates.add(question.withPolicies(fewer));
        }
        for (String key : question.context().keySet()) {
            Map<String, List<String>> fewer = new LinkedHashMap<>(question.context());
            fewer.remove(key);
            candidates.add(question.withContext(fewer));
        }
        for (int i = 0; i < question.policies().size(); i++) {
            int index = i;
            Attached policy = question.policies().get(i);
            smaller(policy.document())
                    .forEach(
                            document -> candidates.add(question.withPolicy(index, policy.with((ObjectNode) document))));
        }
        return candidates;
    }

    /// The same with one part left out, at any depth.
    private static Stream<JsonNode> smaller(JsonNode node) {
        List<JsonNode> made = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                made.add(object.deepCopy().without(name));
                smaller(object.get(name))
                        .forEach(value -> made.add(object.deepCopy().set(name, value)));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                ArrayNode fewer = array.deepCopy();
                fewer.remove(i);
                made.add(fewer);
                smaller(array.get(i)).forEach(value -> {
                    ArrayNode other = array.deepCopy();
                    other.set(index, value);
                    made.add(other);
                });
            }
        }
        return made.stream();
    }
}
