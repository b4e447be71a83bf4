package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.PolicyTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Each kind of policy in a denial's words, and in an explanation.
class ReasonTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");

    @Test
    void a_denial_ends_in_awss_words() {
        assertEquals(
                List.of(
                        "an identity-based policy",
                        "a resource-based policy",
                        "the role trust policy",
                        "a permissions boundary",
                        "a session policy",
                        "a service control policy",
                        "a resource control policy",
                        "a VPC endpoint policy"),
                each(
                        "with an explicit deny in ",
                        type -> new Decision.ExplicitlyDenied(List.of(new StatementRef(type, "p", 0, "")))));
        assertEquals(
                List.of(
                        "identity-based policy",
                        "resource-based policy",
                        "role trust policy",
                        "permissions boundary",
                        "session policy",
                        "service control policy",
                        "resource control policy",
                        "VPC endpoint policy"),
                each("because no ", Decision.ImplicitlyDenied::new).stream()
                        .map(reason -> reason.replace(" allows the s3:GetObject action", ""))
                        .toList());
    }

    private static List<String> each(String beginning, Function<PolicyType, Decision> decision) {
        List<String> reasons = new ArrayList<>();
        for (PolicyType type : PolicyType.values()) {
            String reason = decision.apply(type).reason("s3:GetObject");
            assertEquals(beginning, reason.substring(0, beginning.length()));
            reasons.add(reason.substring(beginning.length()));
        }
        return reasons;
    }

    @Test
    void an_explanation_tells_of_every_policy_that_took_part() {
        var caller = new CallerPolicies(
                set(PolicyType.IDENTITY_BASED),
                set(PolicyType.PERMISSIONS_BOUNDARY),
                set(PolicyType.SESSION),
                List.of(set(PolicyType.SERVICE_CONTROL), set(PolicyType.SERVICE_CONTROL)));
        var resource = new ResourcePolicies(set(PolicyType.RESOURCE_BASED), false, set(PolicyType.RESOURCE_CONTROL));
        var policies = new Policies(caller, resource, set(PolicyType.VPC_ENDPOINT));
        var session = new Principal.RoleSession(ACCOUNT, "/", "app", "AROA2222222222222222", "one");
        Explanation explanation = PolicyEngine.explain(
                new AuthorizationRequest(session, "s3:GetObject", "arn:aws:s3:::b/k", RequestContext.EMPTY), policies);
        assertEquals(
                List.of(
                        "RESOURCE_CONTROL 0",
                        "SERVICE_CONTROL 1",
                        "SERVICE_CONTROL 2",
                        "VPC_ENDPOINT 0",
                        "IDENTITY_BASED 0",
                        "PERMISSIONS_BOUNDARY 0",
                        "SESSION 0",
                        "RESOURCE_BASED 0"),
                explanation.policies().stream().map(ReasonTest::described).toList());
        assertEquals(
                8, ((Decision.ExplicitlyDenied) explanation.decision()).by().size());
    }

    private static String described(PolicyTrace trace) {
        return trace.type() + " " + trace.level();
    }

    private static PolicySet set(PolicyType type) {
        boolean principal = switch (type) {
            case RESOURCE_BASED, RESOURCE_CONTROL, VPC_ENDPOINT, TRUST -> true;
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL -> false;
        };
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
                + (principal ? "\"Principal\":\"*\"," : "")
                + "\"Action\":\"s3:*\",\"Resource\":\"" + (principal ? "arn:aws:s3:::b/*" : "*") + "\"}]}";
        return PolicySet.of(CompiledPolicy.compile(PolicyDocument.parse(text, type), type.name()));
    }
}
