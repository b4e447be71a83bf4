package dev.sekisho.federation.oidc;

import static dev.sekisho.federation.oidc.Verifying.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What conditions of trust policies see of a token.
class ConditionKeysTest {
    private static Map<String, List<String>> keys(String issuer, String claims) {
        return verify(Token.of(issuer).claims(claims).by(TestKeys.FIRST), issuer, TestKeys.FIRST)
                .keys();
    }

    @Test
    void every_issuer_has_audience_and_subject_and_methods() {
        Map<String, List<String>> keys =
                keys(Verifying.ISSUER, "{\"amr\":[\"mfa\",\"otp\"],\"email\":\"a@b.example\"}");

        assertEquals(
                Map.of(
                        "issuer.example/realm:aud", List.of("app"),
                        "issuer.example/realm:sub", List.of("user-1"),
                        "issuer.example/realm:amr", List.of("mfa", "otp")),
                keys);
    }

    @Test
    void the_slash_at_an_issuers_end_stays_in_the_key() {
        assertEquals(
                List.of("tenant.example/:aud", "tenant.example/:sub"),
                Token.sorted(keys("https://tenant.example/", "{}")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://token.actions.githubusercontent.com, repository, octo/app",
        "https://token.actions.githubusercontent.com, actor_id, 12",
        "https://token.actions.githubusercontent.com, job_workflow_ref, octo/app/.github/workflows/a.yml@refs/heads/main",
        "https://token.actions.githubusercontent.com/octo, environment, prod",
        "https://token.actions.octo.ghe.com, repository_owner_id, 7",
        "https://github.com/enterprises/octo, enterprise_id, 9",
        "https://gitlab.com, project_id, 22",
        "https://gitlab.com, ref_protected, true",
        "https://agent.buildkite.com, pipeline_slug, deploy",
        "https://oidc.circleci.com/org/1f2e, oidc.circleci.com/project-id, 3d4c",
        "https://idcs-12ab.identity.oraclecloud.com, rpst_id, ocid1"
    })
    void well_known_issuers_have_keys_of_their_own(String issuer, String claim, String value) {
        String name = issuer.substring("https://".length());

        assertEquals(
                List.of(value),
                keys(issuer, "{\"" + claim + "\":\"" + value + "\"}").get(name + ":" + claim));
        assertNull(
                keys(Verifying.ISSUER, "{\"" + claim + "\":\"" + value + "\"}").get("issuer.example/realm:" + claim));
    }

    @ParameterizedTest
    @CsvSource({
        "https://token.actions.githubusercontent.com.evil.example",
        "https://xgitlab.com",
        "https://gitlab.com/group",
        "https://evil.example/token.actions.githubusercontent.com"
    })
    void an_issuer_with_a_similar_name_has_none(String issuer) {
        assertEquals(
                2,
                keys(issuer, "{\"repository\":\"octo/app\",\"project_id\":\"22\"}")
                        .size());
    }

    @Test
    void numbers_and_truth_values_are_compared_as_texts() {
        assertEquals(
                List.of("22"), keys("https://gitlab.com", "{\"project_id\":22}").get("gitlab.com:project_id"));
        assertEquals(
                List.of("true"),
                keys("https://gitlab.com", "{\"ref_protected\":true}").get("gitlab.com:ref_protected"));
    }

    @Test
    void a_value_that_conditions_cannot_see_is_refused() {
        assertEquals(
                "The token's claim project_id has no value that can be used.",
                Verifying.refused(
                        "InvalidIdentityToken 400",
                        () -> keys("https://gitlab.com", "{\"project_id\":{\"is\":\"22\"}}")));
    }

    @Test
    void googles_audience_is_the_authorized_party_and_its_own_audience_another_key() {
        String signed = Token.of("accounts.google.com")
                .claims(
                        "{\"aud\":\"https://service.example\",\"azp\":\"1077\",\"google\":{\"organization_number\":42}}")
                .by(TestKeys.FIRST);
        WebIdentity identity = verify(signed, RegisteredIssuer.google(), TestKeys.FIRST);

        assertEquals("accounts.google.com", identity.providerArn());
        assertEquals("1077", identity.audience());
        assertEquals(
                Map.of(
                        "accounts.google.com:aud", List.of("1077"),
                        "accounts.google.com:sub", List.of("user-1"),
                        "accounts.google.com:oaud", List.of("https://service.example"),
                        "accounts.google.com:google/organization_number", List.of("42")),
                identity.keys());
    }
}
