package dev.sekisho.policy.explain;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Effect;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An explanation for programs: one object of JSON.
public final class ExplanationJson {
    private ExplanationJson() {}

    public static String of(Explanation explanation) {
        var members = new Members()
                .text("principal", explanation.request().principal().label())
                .text("action", explanation.request().action())
                .text("resource", explanation.request().resource());
        AccountId owner = explanation.request().owner();
        if (owner != null) {
            members.text("owner", owner.value());
        }
        decision(members, explanation.decision());
        members.list("policies", explanation.policies(), ExplanationJson::policy);
        members.list(
                "remedy",
                explanation.remedy(),
                addition -> new Members()
                        .text("type", addition.type().name())
                        .text("statement", addition.statement())
                        .json());
        return JsonWriter.write(members.json());
    }

    private static void decision(Members members, Decision decision) {
        switch (decision) {
            case Decision.Allowed allowed ->
                members.text("decision", "Allowed").list("by", allowed.by(), ExplanationJson::reference);
            case Decision.ExplicitlyDenied denied ->
                members.text("decision", "ExplicitlyDenied").list("by", denied.by(), ExplanationJson::reference);
            case Decision.ImplicitlyDenied denied ->
                members.text("decision", "ImplicitlyDenied")
                        .text("missing", denied.missing().name());
        }
    }

    private static Json reference(StatementRef reference) {
        return new Members()
                .text("type", reference.type().name())
                .text("policy", reference.policy())
                .number("index", reference.index())
                .text("sid", reference.sid())
                .json();
    }

    private static Json policy(PolicyTrace policy) {
        return new Members()
                .text("type", policy.type().name())
                .text("policy", policy.policy())
                .number("level", policy.level())
                .list("statements", policy.statements(), ExplanationJson::statement)
                .number("others", policy.others())
                .json();
    }

    private static Json statement(StatementTrace statement) {
        return new Members()
                .number("index", statement.reference().index())
                .text("sid", statement.reference().sid())
                .text("effect", statement.effect() == Effect.ALLOW ? "Allow" : "Deny")
                .put("applies", new Json.Truth(statement.mismatch() == null))
                .put("mismatch", mismatch(statement.mismatch()))
                .json();
    }

    private static Json mismatch(@Nullable Mismatch mismatch) {
        return switch (mismatch) {
            case null -> new Json.Null();
            case Mismatch.OtherAction action ->
                new Members().text("element", "Action").json();
            case Mismatch.OtherPrincipal principal ->
                new Members()
                        .text("element", principal.inverted() ? "NotPrincipal" : "Principal")
                        .texts("values", principal.listed())
                        .json();
            case Mismatch.OtherResource resource ->
                new Members()
                        .text("element", resource.inverted() ? "NotResource" : "Resource")
                        .texts("values", resource.listed())
                        .json();
            case Mismatch.ConditionFailed condition -> {
                List<String> found = condition.found();
                yield new Members()
                        .text("element", "Condition")
                        .text("operator", condition.operator())
                        .text("key", condition.key())
                        .texts("values", condition.values())
                        .put("found", found == null ? new Json.Null() : items(found, Json.Text::new))
                        .json();
            }
        };
    }

    private static <T> Json items(List<T> values, Function<T, Json> one) {
        return new Json.Items(values.stream().map(one).toList());
    }

    /// An object that is being written.
    private static final class Members {
        private final Map<String, Json> values = new LinkedHashMap<>();

        Members put(String name, Json value) {
            values.put(name, value);
            return this;
        }

        Members text(String name, String value) {
            return put(name, new Json.Text(value));
        }

        Members number(String name, int value) {
            return put(name, new Json.Numeral(Integer.toString(value)));
        }

        Members texts(String name, List<String> texts) {
            return put(name, items(texts, Json.Text::new));
        }

        <T> Members list(String name, List<T> list, Function<T, Json> one) {
            return put(name, items(list, one));
        }

        Json json() {
            return new Json.Members(values);
        }
    }
}
