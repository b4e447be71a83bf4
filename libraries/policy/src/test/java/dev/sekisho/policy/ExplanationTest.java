package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.policy.explain.Addition;
import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.ExplanationJson;
import dev.sekisho.policy.explain.ExplanationText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final Principal ANA = new Principal.User(ACCOUNT, "/", "ana", "AIDA2222222222222222");
    private static final String CAT = "arn:aws:s3:::photos/cat.jpg";
    private static final RequestContext CONTEXT = RequestContext.of(Map.of("aws:SourceIp", List.of("203.0.113.9")));

    private static final CompiledPolicy PHOTOS = identity("photos", """
            {"Sid": "Office", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
             "Condition": {"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", "198.51.100.0/24"]}}},
            {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::music/*"},
            {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
             "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}},
            {"Effect": "Allow", "Action": "iam:*", "Resource": "*"}
            """);

    @Test
    void an_implicit_denial_says_of_each_statement_what_failed_and_what_would_allow() {
        assertEquals("""
                Denied: arn:aws:iam::123456789012:user/ana may not do s3:GetObject on arn:aws:s3:::photos/cat.jpg. \
                Nothing denies it, but no policy of this kind allows it: identity-based policy.
                identity-based policy photos
                  statement 1 «Office» (Allow): its condition does not hold: IpAddress on aws:SourceIp wants \
                192.0.2.0/24, 198.51.100.0/24; the request has 203.0.113.9
                  statement 2 (Allow): means other resources: arn:aws:s3:::music/*
                  statement 3 (Allow): its condition does not hold: Bool on aws:MultiFactorAuthPresent wants true; \
                the request does not have this key
                  1 of its statements are about other actions
                It would be allowed with:
                  in the identity-based policy: \
                {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/cat.jpg"}
                """, ExplanationText.of(explain(ANA, null, PHOTOS), Locale.ENGLISH));
    }

    @Test
    void it_can_be_read_in_japanese() {
        String text = ExplanationText.of(explain(ANA, null, PHOTOS), Locale.JAPANESE);
        assertTrue(text.startsWith("拒否: arn:aws:iam::123456789012:user/ana は " + CAT), text);
        assertTrue(text.contains("ステートメント 2（Allow）: 対象のリソースが違います: arn:aws:s3:::music/*"), text);
    }

    @Test
    void whatever_else_is_added_a_deny_forbids() {
        Explanation explanation = explain(ANA, null, identity("guard", """
                {"Effect": "Deny", "Action": "*", "Resource": "*"}
                """));
        assertEquals(List.of(), explanation.remedy());
        assertEquals("""
                Denied: arn:aws:iam::123456789012:user/ana may not do s3:GetObject on arn:aws:s3:::photos/cat.jpg. \
                A statement of a policy denies it (identity-based policy).
                identity-based policy guard
                  statement 1 (Deny): applies
                Whatever else is added, the Deny above forbids it. Only changing that statement would allow it.
                """, ExplanationText.of(explanation, Locale.ENGLISH));
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        Explanation explanation = explain(ANA, new AccountId("210987654321"));
        assertEquals(
                List.of(new Addition(
                        PolicyType.IDENTITY_BASED,
                        "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"" + CAT + "\"}")),
                explain(ANA, null).remedy());
        assertEquals(
                List.of(PolicyType.RESOURCE_BASED, PolicyType.IDENTITY_BASED),
                explanation.remedy().stream().map(Addition::type).toList());
    }

    @Test
    void wildcards_of_the_resource_are_no_wildcards_of_what_would_allow() {
        var request = new AuthorizationRequest(ANA, "s3:GetObject", "arn:aws:s3:::photos/$*?猫", CONTEXT);
        assertEquals(
                List.of(new Addition(
                        PolicyType.IDENTITY_BASED,
                        "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                                + "\"Resource\":\"arn:aws:s3:::photos/${$}${*}${?}?\"}")),
                PolicyEngine.explain(request, policies()).remedy());
    }

    @Test
    void values_cannot_forge_lines() {
        var request = new AuthorizationRequest(ANA, "s3:GetObject", "arn:aws:s3:::a\nAllowed", CONTEXT);
        String text = ExplanationText.of(PolicyEngine.explain(request, policies()), Locale.ENGLISH);
        assertTrue(text.lines().noneMatch(line -> line.startsWith("Allowed")), text);
    }

    @Test
    void programs_get_the_same_as_json() {
        assertEquals(
                "{\"principal\":\"arn:aws:iam::123456789012:user/ana\",\"action\":\"s3:GetObject\",\"resource\":\""
                        + CAT
                        + "\",\"decision\":\"ExplicitlyDenied\","
                        + "\"by\":[{\"type\":\"IDENTITY_BASED\",\"policy\":\"guard\",\"index\":0,\"sid\":\"No\"}],"
                        + "\"policies\":[{\"type\":\"IDENTITY_BASED\",\"policy\":\"guard\",\"level\":0,"
                        + "\"statements\":[{\"index\":0,\"sid\":\"No\",\"effect\":\"Deny\",\"applies\":true,"
                        + "\"mismatch\":null}],\"others\":0}],\"remedy\":[]}",
                ExplanationJson.of(explain(ANA, null, identity("guard", """
                        {"Sid": "No", "Effect": "Deny", "Action": "*", "Resource": "*"}
                        """))));
    }

    private static Explanation explain(Principal principal, @Nullable AccountId owner, CompiledPolicy... policies) {
        return PolicyEngine.explain(
                new AuthorizationRequest(principal, "s3:GetObject", CAT, owner, "", CONTEXT), policies(policies));
    }

    private static Policies policies(CompiledPolicy... policies) {
        return new Policies(CallerPolicies.of(PolicySet.of(policies)), ResourcePolicies.NONE);
    }

    private static CompiledPolicy identity(String name, String statements) {
        String text = "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
        return CompiledPolicy.compile(PolicyDocument.parse(text, PolicyType.IDENTITY_BASED), name);
    }
}
