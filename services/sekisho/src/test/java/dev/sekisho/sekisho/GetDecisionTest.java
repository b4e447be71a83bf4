package dev.sekisho.sekisho;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.ResourcePolicies;
import dev.sekisho.sekisho.api.Decision;
import dev.sekisho.sekisho.api.GetDecisionRequest;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.record.RecentDenials;
import dev.sekisho.server.record.RecentDenials.Denied;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GetDecisionTest {
    private static final AccountId ANAS = new AccountId("111122223333");
    private static final AccountId BOBS = new AccountId("444455556666");
    private static final Principal ANA = new Principal.User(ANAS, "/", "ana", "AIDA2222222222222222");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final RecentDenials denials = new RecentDenials();
    private final GetDecision operation = new GetDecision(denials);

    @Test
    void without_an_id_the_latest_denial_of_the_account_is_told() {
        deny("one", ANAS, "s3:GetObject");
        deny("two", ANAS, "s3:PutObject");
        assertEquals("two", only(ask(ANAS, null)).requestId());
    }

    @Test
    void the_question_itself_being_denied_hides_nothing() {
        deny("one", ANAS, "s3:GetObject");
        deny("two", ANAS, "sekisho:GetDecision");
        assertEquals("one", only(ask(ANAS, null)).requestId());
        assertEquals("two", only(ask(ANAS, "two")).requestId());
    }

    @Test
    void each_account_sees_its_own_policies_only() {
        deny("one", BOBS, "s3:GetObject");
        String callers = String.valueOf(only(ask(ANAS, "one")).text());
        assertTrue(callers.contains("identity-based policy anas") && !callers.contains("bobs"), callers);
        String owners = String.valueOf(only(ask(BOBS, "one")).text());
        assertTrue(owners.contains("resource-based policy bobs") && !owners.contains("anas"), owners);
    }

    @Test
    void a_third_account_learns_nothing() {
        deny("one", BOBS, "s3:GetObject");
        var stranger = new AccountId("777788889999");
        assertEquals("NoSuchDecision", refusal(stranger, "one").code());
        assertEquals("NoSuchDecision", refusal(stranger, null).code());
    }

    @Test
    void the_last_ten_thousand_are_kept() {
        for (int i = 0; i < 10_001; i++) {
            deny("r" + i, ANAS, "s3:GetObject");
        }
        assertEquals("NoSuchDecision", refusal(ANAS, "r0").code());
        assertEquals("r1", only(ask(ANAS, "r1")).requestId());
    }

    private void deny(String requestId, AccountId owner, String action) {
        var request =
                new AuthorizationRequest(ANA, action, "arn:aws:s3:::photos/cat.jpg", owner, "", RequestContext.EMPTY);
        var policies = new Policies(
                CallerPolicies.of(PolicySet.of(policy(PolicyType.IDENTITY_BASED, "anas", ""))),
                ResourcePolicies.of(PolicySet.of(policy(PolicyType.RESOURCE_BASED, "bobs", "\"Principal\":\"*\","))));
        denials.add(new Denied(NOW, requestId, owner, PolicyEngine.explain(request, policies)));
    }

    private static CompiledPolicy policy(PolicyType type, String name, String principal) {
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\"," + principal
                + "\"Action\":\"s3:DeleteObject\",\"Resource\":\"arn:aws:s3:::photos/*\"}]}";
        return CompiledPolicy.compile(PolicyDocument.parse(text, type), name);
    }

    private List<Decision> ask(AccountId account, @Nullable String requestId) {
        return operation
                .handle(new GetDecisionRequest(requestId, null), caller(account))
                .decisions();
    }

    private AwsError refusal(AccountId account, @Nullable String requestId) {
        return assertThrows(AwsError.class, () -> ask(account, requestId));
    }

    private static Decision only(List<Decision> decisions) {
        assertEquals(1, decisions.size());
        return decisions.getFirst();
    }

    private static Caller caller(AccountId account) {
        return new Caller(
                new Principal.Root(account),
                "AKIAIOSFODNN7EXAMPLE",
                new Arrival("r", NOW, "us-east-1", "127.0.0.1", false, "", "", "http://127.0.0.1"));
    }
}
