package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A question as a file of cases/policy.
final class CaseText {
    /// Keys that cases derive from the caller, unless they say that there is none.
    private static final List<String> DERIVED = List.of("aws:username", "aws:principalarn");

    private final Question question;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    /// What the case calls the policies, which it names by their place among those that are left.
    private final Map<String, String> names = new HashMap<>();

    private CaseText(Question question) {
        this.question = question;
    }

    static String of(Question question, Verdict expected) {
        CaseText text = new CaseText(question);
        text.add("rule", "EVAL-");
        text.add("source", "");
        text.addCaller(question.caller());
        text.add("action", question.action());
        text.add("resource", question.resource());
        text.addUnlessEmpty("owner", question.owner());
        text.addUnlessEmpty("canonical-user", question.canonicalUser());
        text.add("context", text.context());
        question.policies().forEach(text::addPolicy);
        text.add("expect", text.describe(expected));
        return String.join("\n", text.lines) + "\n";
    }

    private void add(String key, String value) {
        lines.add("%-16s %s".formatted(key + ":", value).strip());
    }

    private void addUnlessEmpty(String key, String value) {
        if (!value.isEmpty()) {
            add(key, value);
        }
    }

    private void addCaller(Caller caller) {
        String name = switch (caller.kind()) {
            case ROOT -> "arn:aws:iam::" + caller.account() + ":root";
            case USER -> caller.userArn();
            case ROLE_SESSION, FEDERATED_USER -> caller.sessionArn();
            case FEDERATED, SERVICE -> caller.name();
            case ANONYMOUS -> "anonymous";
        };
        add("principal", name);
        addUnlessEmpty("principal-id", caller.id());
        if (caller.is(Caller.Kind.ROLE_SESSION)) {
            add("role-path", caller.path());
        } else if (caller.is(Caller.Kind.FEDERATED_USER)) {
            add("federated-by", caller.userArn());
        }
    }

    private String context() {
        Map<String, @Nullable List<String>> context = new TreeMap<>(question.context());
        for (String key : DERIVED) {
            if (question.context().keySet().stream().noneMatch(key::equalsIgnoreCase)) {
                context.put(key, null);
            }
        }
        return JsonMapper.shared().writeValueAsString(context);
    }

    private void addPolicy(Attached policy) {
        boolean controls = policy.place() == Place.SERVICE_CONTROL || policy.place() == Place.RESOURCE_CONTROL;
        boolean keys = policy.place() == Place.RESOURCE && question.required();
        String key = (keys ? "key-policy" : policy.place().key) + (policy.level() == 1 ? "" : "-" + policy.level());
        int count = counts.merge(key, 1, Integer::sum);
        names.put(policy.name(), key + (count == 1 ? "" : (controls ? "." : "-") + count));
        boolean plain = policy.document().path("Version").asString("").equals("2012-10-17")
                && policy.document().path("Statement").isArray();
        add(key, (plain ? policy.document().get("Statement") : policy.document()).toString());
    }

    private String describe(Verdict verdict) {
        String by = verdict.by().stream()
                .sorted(Comparator.comparing(this::place).thenComparing(Comparator.naturalOrder()))
                .map(reference -> names.get(policy(reference)) + reference.substring(reference.indexOf('#')))
                .collect(Collectors.joining(", "));
        return switch (verdict.kind()) {
            case ALLOWED -> by.isEmpty() ? "Allowed" : "Allowed by " + by;
            case EXPLICITLY_DENIED -> "ExplicitlyDenied by " + by;
            case IMPLICITLY_DENIED -> "ImplicitlyDenied for want of " + verdict.type();
        };
    }

    private Place place(String reference) {
        return question.policies().stream()
                .filter(one -> one.name().equals(policy(reference)))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private static String policy(String reference) {
        return reference.substring(0, reference.indexOf('#'));
    }
}
