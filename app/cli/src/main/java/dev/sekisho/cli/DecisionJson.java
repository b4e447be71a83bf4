package dev.sekisho.cli;

import dev.sekisho.policy.Decision;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A decision as one line of JSON, with the names that explanations in JSON have.
final class DecisionJson {
    private DecisionJson() {}

    static String of(Decision decision) {
        Map<String, Json> members = new LinkedHashMap<>();
        switch (decision) {
            case Decision.Allowed allowed -> {
                members.put("decision", new Json.Text("Allowed"));
                members.put("by", references(allowed.by()));
            }
            case Decision.ExplicitlyDenied denied -> {
                members.put("decision", new Json.Text("ExplicitlyDenied"));
                members.put("by", references(denied.by()));
            }
            case Decision.ImplicitlyDenied denied -> {
                members.put("decision", new Json.Text("ImplicitlyDenied"));
                members.put("missing", new Json.Text(denied.missing().name()));
            }
        }
        return JsonWriter.write(new Json.Members(members));
    }

    static String ofProblem(String sentence) {
        return JsonWriter.write(new Json.Members(Map.of("error", new Json.Text(sentence))));
    }

    private static Json references(List<StatementRef> by) {
        return new Json.Items(by.stream().map(DecisionJson::reference).toList());
    }

    private static Json reference(StatementRef reference) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", new Json.Text(reference.type().name()));
        members.put("policy", new Json.Text(reference.policy()));
        members.put("index", new Json.Numeral(Integer.toString(reference.index())));
        members.put("sid", new Json.Text(reference.sid()));
        return new Json.Members(members);
    }
}
