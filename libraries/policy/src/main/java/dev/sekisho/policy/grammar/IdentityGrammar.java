package dev.sekisho.policy.grammar;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.condition.ConditionOperator;
import dev.sekisho.policy.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Policies that are attached to users, groups and roles: resources, and no principals.
public final class IdentityGrammar {
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");

    private IdentityGrammar() {}

    /// Judges in AWS's order as far as it is known, so that of several mistakes the same one is named.
    ///
    /// @throws MalformedPolicyException in AWS's words
    public static List<Statement> read(Json.Members document) {
        List<Draft> drafts = drafts(document);
        requireVersion(document);
        drafts.forEach(IdentityGrammar::effect);
        requireSids(drafts);
        return drafts.stream().map(IdentityGrammar::statement).toList();
    }

    private static List<Draft> drafts(Json.Members document) {
        if (!ELEMENTS.containsAll(document.values().keySet())) {
            throw Elements.syntax();
        }
        if (document.values().containsKey("Id")) {
            Elements.text(document.values().get("Id"));
        }
        List<Json> statements = Elements.oneOrMore(document.values().get("Statement"));
        if (statements.isEmpty()) {
            throw Elements.syntax();
        }
        return statements.stream().map(Draft::read).toList();
    }

    private static void requireVersion(Json.Members document) {
        Json version = document.values().get("Version");
        String text = version == null ? "" : Elements.text(version);
        switch (text) {
            case "2012-10-17" -> {}
            case "2008-10-17", "" ->
                throw new MalformedPolicyException("Policy document must be version 2012-10-17 or greater.");
            default -> throw Elements.syntax();
        }
    }

    private static Effect effect(Draft draft) {
        String effect = draft.effect();
        if (effect == null) {
            throw Elements.syntax();
        }
        return switch (effect) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> {
                boolean onlyCase = effect.equalsIgnoreCase("Allow") || effect.equalsIgnoreCase("Deny");
                throw onlyCase ? legacy() : Elements.syntax();
            }
        };
    }

    private static void requireSids(List<Draft> drafts) {
        Set<String> seen = new HashSet<>();
        for (Draft draft : drafts) {
            if (!draft.sid().isEmpty() && !seen.add(draft.sid())) {
                throw new MalformedPolicyException("Statement IDs (SID) in a single policy must be unique.");
            }
            Sids.requireValid(draft.sid());
        }
    }

    private static Statement statement(Draft draft) {
        Effect effect = effect(draft);
        List<Condition> conditions = draft.compileConditions(new ConditionOperator.Place(effect, true));
        if (draft.principal() != null || draft.notPrincipal() != null) {
            throw new MalformedPolicyException("Policy document should not specify a principal.");
        }
        Listed actions = draft.actions();
        if (actions == null || actions.values().isEmpty()) {
            throw new MalformedPolicyException("Policy statement must contain actions.");
        }
        Listed resources = draft.resources();
        if (resources == null || resources.values().isEmpty()) {
            throw new MalformedPolicyException("Policy statement must contain resources.");
        }
        Resources patterns = ResourceGrammar.read(resources, true);
        actions.values().forEach(Actions::requireValid);
        return new Statement(draft.sid(), effect, null, actions, patterns, conditions);
    }

    private static MalformedPolicyException legacy() {
        return new MalformedPolicyException("The policy failed legacy parsing");
    }
}
