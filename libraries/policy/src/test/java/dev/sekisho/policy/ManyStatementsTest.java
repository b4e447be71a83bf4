package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// However many statements there are, those that apply are found, as if each were asked alone.
class ManyStatementsTest {
    private static final Principal ANA =
            new Principal.User(new AccountId("123456789012"), "/", "ana", "AIDA2222222222222222");
    private static final RequestContext CONTEXT = RequestContext.of(Map.of("aws:username", List.of("ana")));
    private static final List<String> PARTS =
            List.of("a", "b", "ab", "/", "*", "?", "${aws:username}", "an", "ana/", "é");

    private final Random random = new Random(7);

    @Test
    void among_many_statements_those_apply_that_apply_alone() {
        int applied = 0;
        for (int round = 0; round < 10; round++) {
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                statements.add(statement());
            }
            CompiledPolicy all = policy(String.join(",", statements));
            Policies together = policies(all);
            List<Policies> apart = statements.stream()
                    .map(statement -> policies(policy(statement)))
                    .toList();
            for (int question = 0; question < 40; question++) {
                AuthorizationRequest request =
                        request("s3:GetObject", resource().replaceAll("\\$\\{[^}]*}", "ana"));
                Decision expected = alone(apart, request);
                assertEquals(expected, PolicyEngine.decide(request, together), () -> request + " " + statements);
                applied += expected instanceof Decision.ImplicitlyDenied ? 0 : 1;
            }
        }
        assertTrue(applied > 40, "Too few apply: " + applied);
    }

    @Test
    void a_set_answers_the_same_however_many_actions_it_was_asked_about() {
        Policies policies = policies(policy("""
                {"Effect": "Allow", "Action": ["s3:Act*0", "s3:ACTION17"], "Resource": "*"},
                {"Effect": "Deny", "Action": "s3:Action30", "Resource": "*"}"""));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 1_100; i++) {
                Decision decision = PolicyEngine.decide(request("s3:Action" + i, "arn:aws:s3:::b"), policies);
                Class<?> expected = i == 30
                        ? Decision.ExplicitlyDenied.class
                        : i % 10 == 0 || i == 17 ? Decision.Allowed.class : Decision.ImplicitlyDenied.class;
                assertEquals(expected, decision.getClass(), "Action" + i);
            }
        }
    }

    /// The same decision put together from each statement by itself.
    private static Decision alone(List<Policies> statements, AuthorizationRequest request) {
        List<StatementRef> allows = new ArrayList<>();
        List<StatementRef> denies = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            var here = new StatementRef(PolicyType.IDENTITY_BASED, "p", i, "");
            switch (PolicyEngine.decide(request, statements.get(i))) {
                case Decision.Allowed allowed -> allows.add(here);
                case Decision.ExplicitlyDenied denied -> denies.add(here);
                case Decision.ImplicitlyDenied denied -> {}
            }
        }
        if (!denies.isEmpty()) {
            return new Decision.ExplicitlyDenied(denies);
        }
        return allows.isEmpty()
                ? new Decision.ImplicitlyDenied(PolicyType.IDENTITY_BASED)
                : new Decision.Allowed(allows);
    }

    private String statement() {
        String effect = random.nextInt(12) == 0 ? "Deny" : "Allow";
        String element = random.nextInt(20) == 0 ? "NotResource" : "Resource";
        String resources = "\"" + resource() + "\"" + (random.nextBoolean() ? ",\"" + resource() + "\"" : "");
        return "{\"Effect\":\"" + effect + "\",\"Action\":\"s3:Get*\",\"" + element + "\":[" + resources + "]}";
    }

    private String resource() {
        var resource = new StringBuilder("arn:aws:s3:::");
        for (int i = random.nextInt(4); i >= 0; i--) {
            resource.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return resource.toString();
    }

    private static AuthorizationRequest request(String action, String resource) {
        return new AuthorizationRequest(ANA, action, resource, CONTEXT);
    }

    private static Policies policies(CompiledPolicy policy) {
        return new Policies(CallerPolicies.of(PolicySet.of(policy)), ResourcePolicies.NONE);
    }

    private static CompiledPolicy policy(String statements) {
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
        return CompiledPolicy.compile(PolicyDocument.parse(text, PolicyType.IDENTITY_BASED), "p");
    }
}
