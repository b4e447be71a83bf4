package dev.sekisho.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// In what iam-simulate is known to decide otherwise; README.md says why we do as we do.
///
/// @param about whether a small question is about it
record KnownDifference(String words, Predicate<Question> about) {
    private static final List<KnownDifference> ALL = List.of(
            new KnownDifference(
                    "it does not know the unique ids of users and roles",
                    question -> text(question).matches("(?s).*\"A(IDA|ROA)[A-Z0-9]{12,}\".*")),
            new KnownDifference(
                    "it does not know canonical users",
                    question -> text(question).contains("CanonicalUser")),
            new KnownDifference(
                    "it does not know the path of a session's role",
                    question -> question.caller().is(Caller.Kind.ROLE_SESSION)
                            && text(question).contains("role/x/app")),
            new KnownDifference(
                    "it completes short ARNs in some types of policy only",
                    question -> resources(question).anyMatch(value -> !value.matches("([^:]*:){5}.*"))),
            new KnownDifference(
                    "it takes no wildcards and variables where an ARN names the type of resource",
                    question -> resources(question).anyMatch(value -> value.matches("arn:.*:[^/:]*[*?$].*"))),
            new KnownDifference(
                    "its wildcards keep to their segment",
                    question -> resources(question).anyMatch(value -> value.matches("arn:[^/]*[*?$].*:.*"))),
            new KnownDifference(
                    "it lets an Allow apply whose NotResource has a variable without value",
                    question -> text(question).contains("NotResource")
                            && resources(question).anyMatch(value -> value.contains("${"))),
            new KnownDifference(
                    "it exempts from a NotPrincipal whoever is listed in one way",
                    question -> text(question).contains("NotPrincipal")),
            new KnownDifference(
                    "it does not ask the boundary where a trust policy names the caller",
                    question -> !question.at(Place.TRUST).isEmpty()
                            && !question.at(Place.BOUNDARY).isEmpty()),
            new KnownDifference(
                    "it asks session policies even where the session is named, and names no user behind a federated one",
                    question -> !question.at(Place.SESSION).isEmpty()),
            new KnownDifference(
                    "without a set operator, a key that may have several values never matches; with one, empty texts are values",
                    question -> operators(question).anyMatch(name -> name.contains(":"))
                            || text(question).matches("(?is).*aws:tagkeys.*")
                            || question.context().values().stream().anyMatch(values -> values.size() != 1)),
            new KnownDifference(
                    "it does not take an empty list of values",
                    question -> text(question).matches("(?s).*\"[A-Za-z:/-]+\":\\[].*")),
            new KnownDifference(
                    "it reads dates as JavaScript does",
                    question -> operators(question).anyMatch(name -> name.contains("Date"))),
            new KnownDifference(
                    "it reads the beginning of a number as one",
                    question -> operators(question).anyMatch(name -> name.contains("Numeric"))),
            new KnownDifference(
                    "it reads IP addresses in other ways",
                    question -> operators(question).anyMatch(name -> name.contains("IpAddress"))),
            new KnownDifference(
                    "what is no truth value or no Base64 matches nothing there, even in a Deny",
                    question -> operators(question).anyMatch(name -> name.contains("Bool") || name.contains("Binary"))),
            new KnownDifference(
                    "it compares ARNs that have fewer than six parts",
                    question -> operators(question).anyMatch(name -> name.contains("Arn"))));

    /// The one that a small question is about.
    static Optional<KnownDifference> of(Question question) {
        return ALL.stream().filter(one -> one.about.test(question)).findFirst();
    }

    private static String text(Question question) {
        return question.policies().toString();
    }

    private static Stream<JsonNode> statements(Question question) {
        return question.policies().stream()
                .flatMap(policy -> Evaluator.many(policy.document().get("Statement")).stream());
    }

    private static Stream<String> resources(Question question) {
        return statements(question)
                .flatMap(statement -> Stream.of("Resource", "NotResource")
                        .filter(statement::has)
                        .map(statement::get))
                .flatMap(values -> Evaluator.texts(values).stream())
                .filter(value -> !value.equals("*"));
    }

    private static Stream<String> operators(Question question) {
        return statements(question)
                .flatMap(statement -> List.copyOf(statement.path("Condition").propertyNames()).stream());
    }
}
