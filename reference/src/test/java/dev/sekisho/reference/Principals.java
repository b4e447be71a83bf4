package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// EVAL-23 to EVAL-34: how a statement's Principal or NotPrincipal means a caller.
///
/// @param canonicalUser of the caller's account, or the empty string
record Principals(Caller caller, String canonicalUser) {

    /// What an Allow is worth in the caller's own account.
    enum Meaning {
        /// The caller, or everyone.
        ITSELF,
        /// The caller's role, or the user behind a federated session.
        SOURCE,
        /// The caller's account.
        ACCOUNT
    }

    /// All ways in which it means the caller.
    Set<Meaning> meanings(JsonNode principal) {
        List<String> listed = listed(principal);
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        if (listed.contains("AWS *")) {
            meanings.add(Meaning.ITSELF);
        }
        if (caller.hasAccount()
                && (listed.contains("AWS " + caller.account())
                        || listed.contains("AWS arn:aws:iam::" + caller.account() + ":root")
                        || (!canonicalUser.isEmpty() && listed.contains("CanonicalUser " + canonicalUser)))) {
            meanings.add(Meaning.ACCOUNT);
        }
        boolean user = listed.contains("AWS " + caller.userArn()) || listed.contains("AWS " + caller.id());
        boolean role = listed.contains("AWS " + caller.roleArn()) || listed.contains("AWS " + caller.id());
        boolean session = listed.contains("AWS " + caller.sessionArn());
        switch (caller.kind()) {
            case USER -> add(meanings, user, Meaning.ITSELF);
            case ROLE_SESSION -> {
                add(meanings, session, Meaning.ITSELF);
                add(meanings, role, Meaning.SOURCE);
            }
            case FEDERATED_USER -> {
                add(meanings, session, Meaning.ITSELF);
                add(meanings, user, Meaning.SOURCE);
            }
            case FEDERATED -> add(meanings, listed.contains("Federated " + caller.name()), Meaning.ITSELF);
            case SERVICE -> add(meanings, listed.contains("Service " + caller.name()), Meaning.ITSELF);
            case ROOT, ANONYMOUS -> {}
        }
        return meanings;
    }

    /// EVAL-29: whether a NotPrincipal leaves the caller out.
    boolean isExempt(JsonNode notPrincipal) {
        Set<Meaning> meanings = meanings(notPrincipal);
        return listed(notPrincipal).contains("AWS *")
                || switch (caller.kind()) {
                    case ROOT -> meanings.contains(Meaning.ACCOUNT);
                    case USER -> meanings.containsAll(Set.of(Meaning.ITSELF, Meaning.ACCOUNT));
                    case ROLE_SESSION, FEDERATED_USER -> meanings.containsAll(Set.of(Meaning.values()));
                    case FEDERATED, SERVICE -> meanings.contains(Meaning.ITSELF);
                    case ANONYMOUS -> false;
                };
    }

    private static void add(Set<Meaning> meanings, boolean means, Meaning meaning) {
        if (means) {
            meanings.add(meaning);
        }
    }

    private static List<String> listed(JsonNode principal) {
        if (principal.isString()) {
            return List.of("AWS " + principal.asString());
        }
        List<String> listed = new ArrayList<>();
        principal
                .properties()
                .forEach(kind ->
                        Evaluator.texts(kind.getValue()).forEach(value -> listed.add(kind.getKey() + " " + value)));
        return listed;
    }
}
