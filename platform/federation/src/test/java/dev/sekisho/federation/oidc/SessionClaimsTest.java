package dev.sekisho.federation.oidc;

import static dev.sekisho.federation.oidc.Verifying.ISSUER;
import static dev.sekisho.federation.oidc.Verifying.refused;
import static dev.sekisho.federation.oidc.Verifying.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a token sets in the session.
class SessionClaimsTest {
    private static final String TAGS = "https://aws.amazon.com/tags";

    private static WebIdentity with(String claims) {
        return verify(Token.of(ISSUER).claims(claims).by(TestKeys.FIRST));
    }

    private static String refusal(String claims) {
        return refused(Token.of(ISSUER).claims(claims).by(TestKeys.FIRST));
    }

    private static String nested(String tags) {
        return "{\"" + TAGS + "\":{\"principal_tags\":" + tags + "}}";
    }

    @Test
    void tags_come_nested() {
        WebIdentity identity = with("{\"" + TAGS + "\":{\"principal_tags\":{\"Team\":[\"blue\"],\"Stage\":\"test\"},"
                + "\"transitive_tag_keys\":[\"team\"]}}");

        assertEquals(Map.of("Team", "blue", "Stage", "test"), identity.tags());
        assertEquals(List.of("Team"), identity.transitiveTagKeys());
    }

    @Test
    void tags_come_flat() {
        WebIdentity identity = with("{\"" + TAGS + "/principal_tags/Team\":\"blue\",\"" + TAGS
                + "/principal_tags/Stage\":\"\",\"" + TAGS + "/transitive_tag_keys\":[\"Team\",\"Stage\"]}");

        assertEquals(Map.of("Team", "blue", "Stage", ""), identity.tags());
        assertEquals(List.of("Team", "Stage"), identity.transitiveTagKeys());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"Team\"",
                "{\"Team\":[]}",
                "{\"Team\":[\"blue\",\"red\"]}",
                "{\"Team\":{\"is\":\"blue\"}}",
                "{\"Team\":7}",
                "{\"Team\":null}",
                "{\"\":\"blue\"}",
                "{\"aws:Team\":\"blue\"}",
                "{\"Team\":\"AWS:blue\"}",
                "{\"Te*m\":\"blue\"}",
                "{\"Team\":\"a\\nb\"}"
            })
    void tags_that_no_session_may_have_are_refused(String tags) {
        assertEquals("The token's claim " + TAGS + " has no value that can be used.", refusal(nested(tags)));
    }

    @Test
    void the_form_of_the_whole_claim_is_checked() {
        String message = "The token's claim " + TAGS + " has no value that can be used.";

        assertEquals(message, refusal("{\"" + TAGS + "\":\"Team\"}"));
        assertEquals(message, refusal("{\"" + TAGS + "\":{\"principal_tags\":{},\"transitive_tag_keys\":[7]}}"));
    }

    @Test
    void keys_and_values_have_their_lengths() {
        String message = "The token's claim " + TAGS + " has no value that can be used.";

        assertEquals(message, refusal(nested("{\"" + "k".repeat(129) + "\":\"v\"}")));
        assertEquals(message, refusal(nested("{\"k\":\"" + "v".repeat(257) + "\"}")));
        assertEquals(
                1,
                with(nested("{\"" + "k".repeat(128) + "\":\"" + "v".repeat(256) + "\"}"))
                        .tags()
                        .size());
    }

    @Test
    void a_tag_given_twice_is_refused() {
        assertEquals(
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
                refusal(nested("{\"Team\":\"blue\",\"team\":\"red\"}")));
        assertEquals(
                "The token's claim " + TAGS + " has no value that can be used.",
                refusal("{\"" + TAGS + "\":{\"principal_tags\":{\"Team\":\"blue\"}},\"" + TAGS
                        + "/principal_tags/Team\":\"red\"}"));
    }

    @Test
    void a_session_has_at_most_50_tags() {
        assertEquals(50, with(nested(tags(50))).tags().size());
        assertEquals("The token sets more than 50 session tags.", refusal(nested(tags(51))));
    }

    private static String tags(int count) {
        StringBuilder tags = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            tags.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":\"v\"");
        }
        return tags.append("}").toString();
    }

    @Test
    void only_a_tag_that_is_set_goes_on_to_further_sessions() {
        assertEquals(
                "The specified transitive tag key must be included in the requested tags.",
                refusal("{\"" + TAGS + "\":{\"principal_tags\":{\"Team\":\"blue\"},"
                        + "\"transitive_tag_keys\":[\"Stage\"]}}"));
    }

    @Test
    void a_token_sets_the_source_identity() {
        assertEquals(
                "ana@corp.example",
                with("{\"https://aws.amazon.com/source_identity\":\"ana@corp.example\"}")
                        .sourceIdentity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a\"", "\"a b\"", "\"aws:ana\"", "7", "[\"ana\"]"})
    void a_source_identity_that_no_session_may_have_is_refused(String value) {
        assertEquals(
                "The token's claim https://aws.amazon.com/source_identity has no value that can be used.",
                refusal("{\"https://aws.amazon.com/source_identity\":" + value + "}"));
    }
}
