package dev.sekisho.policy.grammar;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.text.ResourcePattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes statements again, one element after the other in the order of AWS's own examples.
final class StatementJson {
    private StatementJson() {}

    static Json.Members of(Statement statement) {
        var elements = new LinkedHashMap<String, Json>();
        if (!statement.sid().isEmpty()) {
            elements.put("Sid", new Json.Text(statement.sid()));
        }
        elements.put("Effect", new Json.Text(statement.effect() == Effect.ALLOW ? "Allow" : "Deny"));
        Principals principals = statement.principals();
        if (principals != null) {
            elements.put(name("Principal", principals.inverted()), principals(principals.values()));
        }
        Listed actions = statement.actions();
        elements.put(name("Action", actions.inverted()), texts(actions.values()));
        Resources resources = statement.resources();
        if (resources != null) {
            List<String> written =
                    resources.patterns().stream().map(ResourcePattern::text).toList();
            elements.put(name("Resource", resources.inverted()), texts(written));
        }
        if (!statement.conditions().isEmpty()) {
            elements.put("Condition", conditions(statement.conditions()));
        }
        return new Json.Members(elements);
    }

    private static String name(String element, boolean inverted) {
        return inverted ? "Not" + element : element;
    }

    private static Json principals(List<StatementPrincipal> principals) {
        var byKind = new EnumMap<StatementPrincipal.Kind, List<String>>(StatementPrincipal.Kind.class);
        for (StatementPrincipal principal : principals) {
            byKind.computeIfAbsent(principal.kind(), kind -> new ArrayList<>()).add(principal.value());
        }
        var members = new LinkedHashMap<String, Json>();
        byKind.forEach((kind, names) -> members.put(kind.word(), texts(names)));
        return new Json.Members(members);
    }

    private static Json conditions(List<Condition> conditions) {
        var byOperator = new LinkedHashMap<String, Map<String, Json>>();
        for (Condition condition : conditions) {
            byOperator
                    .computeIfAbsent(condition.operator(), operator -> new LinkedHashMap<>())
                    .put(condition.writtenKey(), texts(condition.values()));
        }
        var members = new LinkedHashMap<String, Json>();
        byOperator.forEach((operator, keys) -> members.put(operator, new Json.Members(keys)));
        return new Json.Members(members);
    }

    /// One text and a list of one are the same.
    private static Json texts(List<String> texts) {
        return texts.size() == 1
                ? new Json.Text(texts.get(0))
                : new Json.Items(texts.stream().<Json>map(Json.Text::new).toList());
    }
}
