package dev.sekisho.policy.cases;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.policy.explain.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What is asked: one request, or all that one call of an API has to be allowed.
///
/// @param requests at least one
public record Question(List<AuthorizationRequest> requests, Policies policies) {
    public Question {
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to ask.");
        }
    }

    /// @throws InvalidCaseException if something is missing or wrong
    public static Question read(CaseLines lines) {
        return new Question(requests(lines), CasePolicies.read(lines));
    }

    /// The same policies, asked something else.
    ///
    /// @param lines without policies
    /// @throws InvalidCaseException if something is missing or wrong
    public static Question of(CaseLines lines, Policies policies) {
        return new Question(requests(lines), policies);
    }

    /// Reads the policies of questions that are still to be asked. Decisions name those that are files as the files
    /// are.
    ///
    /// @throws InvalidCaseException if one cannot be read or is refused
    public static Policies policies(CaseLines lines) {
        return CasePolicies.readNamedByFile(lines);
    }

    /// What the first request that is not allowed gets; if there is none, every statement that allowed one.
    public Decision decide() {
        var by = new LinkedHashSet<StatementRef>();
        for (AuthorizationRequest request : requests) {
            Decision decision = PolicyEngine.decide(request, policies);
            if (!(decision instanceof Decision.Allowed allowed)) {
                return decision;
            }
            by.addAll(allowed.by());
        }
        return new Decision.Allowed(List.copyOf(by));
    }

    /// Explains what [#decide] went by: the first request that is not allowed; if there is none, all of them.
    public List<Explanation> explain() {
        var explanations = new ArrayList<Explanation>();
        for (AuthorizationRequest request : requests) {
            Explanation explanation = PolicyEngine.explain(request, policies);
            if (!(explanation.decision() instanceof Decision.Allowed)) {
                return List.of(explanation);
            }
            explanations.add(explanation);
        }
        return explanations;
    }

    private static List<AuthorizationRequest> requests(CaseLines lines) {
        Principal principal = CasePrincipal.read(lines);
        AccountId owner = lines.one("owner").map(Question::account).orElse(null);
        GivenKeys given = lines.one("context").map(GivenKeys::parse).orElse(GivenKeys.NONE);
        var context = new CaseContext(given, principal, owner);
        String canonicalUser = lines.one("canonical-user").orElse("");
        var requests = new ArrayList<AuthorizationRequest>();
        for (Wanted wanted : Wanted.read(lines)) {
            requests.add(new AuthorizationRequest(
                    principal, wanted.action(), wanted.resource(), owner, canonicalUser, context));
        }
        return requests;
    }

    private static AccountId account(String text) {
        if (!AccountId.isValid(text)) {
            throw new InvalidCaseException("The owner '" + text + "' is no account id of twelve digits.");
        }
        return new AccountId(text);
    }
}
