package dev.sekisho.bench.policy;

import java.util.List;
import java.util.stream.Collectors;

/// A statement, before it is written in an engine's language.
///
/// @param actions names, in which a `*` is any characters
/// @param resource an ARN, in which a `*` is any characters
public record Rule(boolean allows, List<String> actions, String resource, Restriction restriction) {
    public Rule {
        actions = List.copyOf(actions);
    }

    /// What else must be so.
    public sealed interface Restriction {
        /// Nothing.
        record None() implements Restriction {}

        /// The resource's tag `owner` is the user's name.
        record Owner() implements Restriction {}

        /// The request comes from this range of addresses.
        record Source(String range) implements Restriction {}
    }

    static Rule allow(String resource, String... actions) {
        return new Rule(true, List.of(actions), resource, new Restriction.None());
    }

    static Rule deny(String resource, String... actions) {
        return new Rule(false, List.of(actions), resource, new Restriction.None());
    }

    Rule when(Restriction other) {
        return new Rule(allows, actions, resource, other);
    }

    /// A statement of an AWS policy.
    ///
    /// @param principal the element to begin with, with a comma at its end; or the empty string
    String statement(String principal) {
        return "{\"Effect\": \"%s\", %s\"Action\": %s, \"Resource\": \"%s\"%s}"
                .formatted(
                        allows ? "Allow" : "Deny",
                        principal,
                        actions.stream().collect(Collectors.joining("\", \"", "[\"", "\"]")),
                        resource,
                        condition());
    }

    private String condition() {
        String condition = switch (restriction) {
            case Restriction.None none -> "";
            case Restriction.Owner owner -> "{\"StringEquals\": {\"aws:ResourceTag/owner\": \"${aws:username}\"}}";
            case Restriction.Source source -> "{\"IpAddress\": {\"aws:SourceIp\": \"%s\"}}".formatted(source.range());
        };
        return condition.isEmpty() ? "" : ", \"Condition\": " + condition;
    }

    static String document(List<Rule> rules, String principal) {
        return rules.stream()
                .map(rule -> rule.statement(principal))
                .collect(Collectors.joining(",\n", "{\"Version\": \"2012-10-17\", \"Statement\": [\n", "]}"));
    }
}
