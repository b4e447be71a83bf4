package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A question as a file of cases/policy.
final class CaseText {
    private CaseText() {}

    static String of(Question question, Verdict expected) {
        List<String> lines = new ArrayList<>();
        add(lines, "rule", "EVAL-");
        add(lines, "source", "");
        add(lines, "principal", principal(question.caller()));
        add(lines, "action", question.action());
        add(lines, "resource", question.resource());
        if (!question.owner().isEmpty()) {
            add(lines, "owner", question.owner());
        }
        if (!question.canonicalUser().isEmpty()) {
            add(lines, "canonical-user", question.canonicalUser());
        }
        add(lines, "context", JsonMapper.shared().writeValueAsString(new TreeMap<>(question.context())));
        for (Attached policy : question.policies()) {
            String level = policy.level() == 1 ? "" : "-" + policy.level();
            boolean plain = policy.document().path("Version").asString("").equals("2012-10-17");
            String value = plain
                    ? policy.document().get("Statement").toString()
                    : policy.document().toString();
            add(lines, policy.place().key + level, value);
        }
        add(lines, "expect", describe(expected));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String key, String value) {
        lines.add("%-15s %s".formatted(key + ":", value));
    }

    private static String principal(Caller caller) {
        return switch (caller.kind()) {
            case ROOT -> "arn:aws:iam::" + caller.account() + ":root";
            case USER -> caller.userArn();
            case ROLE_SESSION, FEDERATED_USER -> caller.sessionArn();
            case FEDERATED, SERVICE -> caller.name();
            case ANONYMOUS -> "anonymous";
        };
    }

    static String describe(Verdict verdict) {
        String by = verdict.by().stream().sorted().collect(Collectors.joining(", "));
        return switch (verdict.kind()) {
            case ALLOWED -> by.isEmpty() ? "Allowed" : "Allowed by " + by;
            case EXPLICITLY_DENIED -> "ExplicitlyDenied by " + by;
            case IMPLICITLY_DENIED -> "ImplicitlyDenied for want of " + verdict.type();
        };
    }
}
