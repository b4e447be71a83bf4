package dev.sekisho.policy.grammar;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.condition.ConditionOperator;
import dev.sekisho.policy.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Trust policies of roles: principals, the actions of AssumeRole, and no resources.
public final class TrustGrammar {
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> ACTIONS = Set.of(
            "sts:assumerole",
            "sts:assumerolewithsaml",
            "sts:assumerolewithwebidentity",
            "sts:tagsession",
            "sts:setsourceidentity",
            "sts:setcontext");

    private TrustGrammar() {}

    /// @throws MalformedPolicyException in AWS's words
    public static List<Statement> read(Json.Members document) {
        if (!ELEMENTS.containsAll(document.values().keySet())) {
            throw Elements.syntax();
        }
        boolean variables = knowsVariables(document);
        List<Draft> drafts = drafts(document);
        requireSids(drafts);
        return drafts.stream().map(draft -> statement(draft, variables)).toList();
    }

    /// AWS: without a Version, a document is read as of 2008-10-17.
    private static boolean knowsVariables(Json.Members document) {
        Json version = document.values().get("Version");
        return switch (version == null ? "2008-10-17" : Elements.text(version)) {
            case "2012-10-17" -> true;
            case "2008-10-17" -> false;
            default -> throw new MalformedPolicyException("The policy must contain a valid version string");
        };
    }

    private static List<Draft> drafts(Json.Members document) {
        if (document.values().containsKey("Id")) {
            Elements.text(document.values().get("Id"));
        }
        List<Json> statements = Elements.oneOrMore(document.values().get("Statement"));
        if (statements.isEmpty()) {
            throw new MalformedPolicyException("Could not parse the policy: Statement is empty!");
        }
        return statements.stream().map(Draft::read).toList();
    }

    private static void requireSids(List<Draft> drafts) {
        Set<String> seen = new HashSet<>();
        for (Draft draft : drafts) {
            if (!draft.sid().isEmpty() && !seen.add(draft.sid())) {
                throw new MalformedPolicyException("The Statement Ids in the policy are not unique");
            }
            Sids.requireValid(draft.sid());
        }
    }

    private static Statement statement(Draft draft, boolean variables) {
        Effect effect = effect(draft);
        if (draft.notPrincipal() != null) {
            throw new MalformedPolicyException(
                    effect == Effect.ALLOW
                            ? "Allow with NotPrincipal is not allowed."
                            : "AssumeRole policy must not contain NotPrincipal field.");
        }
        var principals = new Principals(false, PrincipalGrammar.read(draft.principal()));
        Listed actions = actions(draft);
        Listed resources = draft.resources();
        if (resources != null) {
            throw new MalformedPolicyException(
                    resources.inverted()
                            ? "AssumeRole policy must not contain resources."
                            : "Has prohibited field Resource");
        }
        var place = new ConditionOperator.Place(effect, variables);
        return new Statement(draft.sid(), effect, principals, actions, null, draft.compileConditions(place));
    }

    private static Effect effect(Draft draft) {
        String effect = draft.effect();
        if (effect == null) {
            throw new MalformedPolicyException("Missing required field Effect");
        }
        return switch (effect) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw new MalformedPolicyException("Invalid effect: " + effect);
        };
    }

    private static Listed actions(Draft draft) {
        Listed actions = draft.actions();
        if (actions == null || actions.values().isEmpty()) {
            throw new MalformedPolicyException("Missing required field Action");
        }
        if (!actions.values().stream().allMatch(action -> ACTIONS.contains(action.toLowerCase(Locale.ROOT)))) {
            throw new MalformedPolicyException("AssumeRole policy may only specify STS AssumeRole actions.");
        }
        return actions;
    }
}
