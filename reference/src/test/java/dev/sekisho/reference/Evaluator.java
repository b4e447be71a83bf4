package dev.sekisho.reference;

import dev.sekisho.reference.Principals.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Decides as docs/evaluation.md says, one question at a time and nothing prepared.
final class Evaluator {
    private final Question question;
    private final Caller caller;
    private final Principals principals;
    private final Map<String, List<String>> context = new HashMap<>();

    private Evaluator(Question question) {
        this.question = question;
        this.caller = question.caller();
        this.principals = new Principals(caller, question.canonicalUser());
        question.context().forEach((key, values) -> context.put(lower(key), values));
    }

    static Verdict decide(Question question) {
        return new Evaluator(question).verdict();
    }

    /// A statement that applies.
    private record Applying(String reference, Set<Meaning> meanings) {}

    private Verdict verdict() {
        List<Applying> denies = Stream.of(Place.values())
                .filter(this::binds)
                .flatMap(place -> applying(question.at(place), "Deny").stream())
                .toList();
        if (!denies.isEmpty()) {
            return new Verdict(Verdict.Kind.EXPLICITLY_DENIED, "", references(denies));
        }
        for (Place place : List.of(Place.SERVICE_CONTROL, Place.ENDPOINT)) {
            int levels =
                    question.at(place).stream().mapToInt(Attached::level).max().orElse(0);
            for (int level = 1; level <= levels && binds(place); level++) {
                int one = level;
                List<Attached> policies = question.at(place).stream()
                        .filter(policy -> policy.level() == one)
                        .toList();
                if (applying(policies, "Allow").isEmpty()) {
                    return Verdict.lacking(place);
                }
            }
        }
        return granted();
    }

    /// Whether policies in this place bind the caller.
    private boolean binds(Place place) {
        boolean hasPoliciesOfItsOwn = caller.hasAccount() && !caller.is(Caller.Kind.ROOT);
        return switch (place) {
            case IDENTITY, BOUNDARY, SESSION -> hasPoliciesOfItsOwn;
            case SERVICE_CONTROL -> caller.hasAccount() && !caller.isServiceLinked();
            case RESOURCE_CONTROL -> !caller.isServiceLinked();
            case RESOURCE, TRUST, ENDPOINT -> true;
        };
    }

    private Verdict granted() {
        Place resourcePlace = question.at(Place.TRUST).isEmpty() ? Place.RESOURCE : Place.TRUST;
        List<Applying> resource = applying(question.at(resourcePlace), "Allow");
        if (!caller.hasAccount()) {
            return resource.isEmpty() ? Verdict.lacking(resourcePlace) : allowed(resource);
        }
        List<Applying> identity = binds(Place.IDENTITY) ? applying(question.at(Place.IDENTITY), "Allow") : List.of();
        boolean own = question.owner().isEmpty() || question.owner().equals(caller.account());
        if (!own) {
            Verdict limit = limit(!identity.isEmpty());
            if (resource.isEmpty()) {
                return Verdict.lacking(resourcePlace);
            }
            return limit.kind() == Verdict.Kind.ALLOWED ? allowed(identity, resource) : limit;
        }
        List<Applying> alone = meant(resource, Meaning.ITSELF);
        List<Applying> source = resource.stream()
                .filter(one -> one.meanings().contains(Meaning.SOURCE)
                        && !one.meanings().contains(Meaning.ITSELF))
                .toList();
        if (!question.required()) {
            Verdict limit = limit(!identity.isEmpty() || !source.isEmpty());
            if (limit.kind() == Verdict.Kind.ALLOWED) {
                return allowed(identity, source, alone);
            }
            return alone.isEmpty() ? limit : allowed(alone);
        }
        if (resource.isEmpty()) {
            return Verdict.lacking(resourcePlace);
        }
        boolean named = !alone.isEmpty() || !source.isEmpty();
        Verdict limit = limit(named || !identity.isEmpty());
        if (limit.kind() != Verdict.Kind.ALLOWED) {
            return limit;
        }
        return named ? allowed(identity, source, alone) : allowed(identity, resource);
    }

    /// What the boundary and the session policies leave of what is granted; the kind ALLOWED if all.
    private Verdict limit(boolean granted) {
        if (caller.is(Caller.Kind.ROOT)) {
            return allowed();
        }
        if (!granted) {
            return Verdict.lacking(Place.IDENTITY);
        }
        for (Place place : List.of(Place.BOUNDARY, Place.SESSION)) {
            boolean set =
                    !question.at(place).isEmpty() || (place == Place.SESSION && caller.is(Caller.Kind.FEDERATED_USER));
            if (set && applying(question.at(place), "Allow").isEmpty()) {
                return Verdict.lacking(place);
            }
        }
        return allowed();
    }

    private static List<Applying> meant(List<Applying> statements, Meaning meaning) {
        return statements.stream()
                .filter(one -> one.meanings().contains(meaning))
                .toList();
    }

    @SafeVarargs
    private static Verdict allowed(List<Applying>... by) {
        List<Applying> all = new ArrayList<>();
        for (List<Applying> some : by) {
            all.addAll(some);
        }
        return new Verdict(Verdict.Kind.ALLOWED, "", references(all));
    }

    private static Set<String> references(List<Applying> statements) {
        Set<String> references = new HashSet<>();
        statements.forEach(one -> references.add(one.reference()));
        return references;
    }

    private List<Applying> applying(List<Attached> policies, String effect) {
        List<Applying> found = new ArrayList<>();
        for (Attached policy : policies) {
            boolean variables = policy.document().path("Version").asString("").equals("2012-10-17");
            List<JsonNode> statements = many(policy.document().get("Statement"));
            for (int i = 0; i < statements.size(); i++) {
                JsonNode statement = statements.get(i);
                if (!statement.get("Effect").asString().equals(effect) || !isAbout(statement)) {
                    continue;
                }
                Set<Meaning> meanings = statement.has("Principal")
                        ? principals.meanings(statement.get("Principal"))
                        : Set.of(Meaning.ITSELF);
                if (!meanings.isEmpty()
                        && !isExempt(statement)
                        && hasResource(statement, new Template(variables, context))
                        && new Conditions(new Template(variables, context), effect.equals("Deny"))
                                .hold(statement.path("Condition"))) {
                    found.add(new Applying(policy.name() + "#" + (i + 1), meanings));
                }
            }
        }
        return found;
    }

    /// EVAL-29. AWS: with a boundary, no NotPrincipal leaves the caller out.
    private boolean isExempt(JsonNode statement) {
        boolean bounded = binds(Place.BOUNDARY) && !question.at(Place.BOUNDARY).isEmpty();
        return statement.has("NotPrincipal") && !bounded && principals.isExempt(statement.get("NotPrincipal"));
    }

    /// EVAL-35.
    private boolean isAbout(JsonNode statement) {
        boolean inverted = statement.has("NotAction");
        String action = lower(question.action());
        boolean listed = texts(statement.get(inverted ? "NotAction" : "Action")).stream()
                .map(Evaluator::lower)
                .anyMatch(value -> value.equals("*") || value.equals("*:*") || isAction(value, action));
        return listed != inverted;
    }

    private static boolean isAction(String value, String action) {
        int colon = value.indexOf(':');
        return colon >= 0
                && action.startsWith(value.substring(0, colon + 1))
                && new Template(false, Map.of()).matchesText(value.substring(colon + 1), action.substring(colon + 1));
    }

    /// EVAL-38 and EVAL-43.
    private boolean hasResource(JsonNode statement, Template template) {
        boolean inverted = statement.has("NotResource");
        if (!inverted && !statement.has("Resource")) {
            return true;
        }
        List<Boolean> matches = new ArrayList<>();
        texts(statement.get(inverted ? "NotResource" : "Resource"))
                .forEach(value -> matches.add(template.matchesResource(value, question.resource())));
        boolean widens = inverted && statement.get("Effect").asString().equals("Allow") && matches.contains(null);
        return !widens && matches.contains(true) != inverted;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static List<String> texts(JsonNode node) {
        return many(node).stream().map(JsonNode::asString).toList();
    }

    /// EVAL-75: one value and a list of one are the same.
    static List<JsonNode> many(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
    }
}
