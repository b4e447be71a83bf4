package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.ACCOUNT;
import static dev.sekisho.sts.RunningSts.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.oidc.OidcProviders.Registration;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;

/// Roles for those whom an OpenID Connect provider vouches for.
final class WebIdentityTest {
    private static final String PROVIDER = "arn:aws:iam::123456789012:oidc-provider/ci.example";
    private static final String TRUST = """
            {"Effect":"Allow","Principal":{"Federated":"%s"},"Action":%s,
             "Condition":{"StringEquals":{"ci.example:aud":"sts.example","ci.example:sub":"repo:blue"}}}""";
    private static final String ACTION = "\"sts:AssumeRoleWithWebIdentity\"";

    private final TokenIssuer issuer = new TokenIssuer();
    private final RunningSts server = new RunningSts(Map.of(TokenIssuer.URL, issuer.keyFile()));
    private final StsClient anyone = server.anyone();

    @BeforeEach
    void anAccountThatKnowsTheProvider() {
        server.identities
                .oidcProviders()
                .create(
                        ACCOUNT,
                        new Registration(TokenIssuer.URL, List.of("sts.example"), List.of("0".repeat(40)), List.of()));
        server.role("deploy", TRUST.formatted(PROVIDER, ACTION));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_has_a_token_of_the_provider_becomes_the_role_without_any_key() {
        AssumeRoleWithWebIdentityResponse answer = assume("deploy", issuer.token("repo:blue", "sts.example", ""));

        assertEquals(
                "arn:aws:sts::123456789012:assumed-role/deploy/build-7",
                answer.assumedRoleUser().arn());
        assertEquals("repo:blue", answer.subjectFromWebIdentityToken());
        assertEquals("sts.example", answer.audience());
        assertEquals(PROVIDER, answer.provider());
        assertEquals(
                "arn:aws:sts::123456789012:assumed-role/deploy/build-7",
                server.client(answer.credentials()).getCallerIdentity().arn());
    }

    @Test
    void a_token_that_the_trust_policy_does_not_mean_is_refused_in_few_words() {
        String message =
                refused("AccessDenied", 403, () -> assume("deploy", issuer.token("repo:red", "sts.example", "")));

        assertEquals("Not authorized to perform sts:AssumeRoleWithWebIdentity", message);
        assertEquals(
                message,
                refused("AccessDenied", 403, () -> assume("missing", issuer.token("repo:blue", "sts.example", ""))));
    }

    @Test
    void a_token_of_an_issuer_that_the_role_s_account_does_not_know_is_refused() {
        var other = new TokenIssuer();

        refused("InvalidIdentityToken", 400, () -> assume("deploy", other.token("repo:blue", "sts.example", "")));
        refused("InvalidIdentityToken", 400, () -> assume("deploy", issuer.token("repo:blue", "another", "")));
        refused("InvalidIdentityToken", 400, () -> assume("deploy", "not.a.token"));
        refused(
                "InvalidIdentityToken",
                400,
                () -> anyone.assumeRoleWithWebIdentity(r -> r.roleArn("arn:aws:iam::210987654321:role/deploy")
                        .roleSessionName("build-7")
                        .webIdentityToken(issuer.token("repo:blue", "sts.example", ""))));
    }

    @Test
    void what_the_token_said_goes_with_the_session() {
        server.allow(EntityKind.ROLE, "deploy", """
                {"Effect":"Allow","Action":"*","Resource":"*","Condition":{
                 "StringEquals":{"ci.example:sub":"repo:blue","aws:FederatedProvider":"%s"}}}""".formatted(PROVIDER));

        StsClient session = server.client(
                assume("deploy", issuer.token("repo:blue", "sts.example", "")).credentials());

        session.getAccessKeyInfo(r -> r.accessKeyId(server.rootKey.key().id()));
    }

    @Test
    void tags_of_the_token_need_permission_and_become_tags_of_the_session() {
        String tags = """
                ,"https://aws.amazon.com/tags":{"principal_tags":{"team":["blue"]},"transitive_tag_keys":["team"]}""";
        String token = issuer.token("repo:blue", "sts.example", tags);
        server.allow(EntityKind.ROLE, "deploy", """
                {"Effect":"Allow","Action":"*","Resource":"*",
                 "Condition":{"StringEquals":{"aws:PrincipalTag/team":"blue"}}}""");

        refused("AccessDenied", 403, () -> assume("deploy", token));
        server.identities
                .roles()
                .updateTrust(
                        ACCOUNT,
                        "deploy",
                        RunningSts.document(TRUST.formatted(PROVIDER, "[" + ACTION + ",\"sts:TagSession\"]")));

        server.client(assume("deploy", token).credentials())
                .getAccessKeyInfo(r -> r.accessKeyId(server.rootKey.key().id()));
    }

    @Test
    void a_session_lasts_no_longer_than_the_role_allows() {
        String token = issuer.token("repo:blue", "sts.example", "");

        refused(
                "ValidationError",
                400,
                () -> anyone.assumeRoleWithWebIdentity(r -> r.roleArn("arn:aws:iam::123456789012:role/deploy")
                        .roleSessionName("build-7")
                        .durationSeconds(7201)
                        .webIdentityToken(token)));
        refused(
                "ValidationError",
                400,
                () -> anyone.assumeRoleWithWebIdentity(r -> r.roleArn("arn:aws:iam::123456789012:role/deploy")
                        .roleSessionName("build-7")
                        .providerId("www.amazon.com")
                        .webIdentityToken(token)));
    }

    @Test
    void a_principal_gets_a_token_by_which_services_outside_know_it() {
        server.allow(EntityKind.ROLE, "deploy", RunningSts.allowing("sts:GetWebIdentityToken"));
        StsClient session = server.client(
                assume("deploy", issuer.token("repo:blue", "sts.example", "")).credentials());

        refused(
                "OutboundWebIdentityFederationDisabledException",
                403,
                () -> session.getWebIdentityToken(
                        r -> r.audience("https://outside.example").signingAlgorithm("ES384")));
        server.identities.outboundFederation().enable(ACCOUNT);
        var answer = session.getWebIdentityToken(
                r -> r.audience("https://outside.example").signingAlgorithm("ES384"));

        String claims = new String(
                Base64.getUrlDecoder().decode(answer.webIdentityToken().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"sub\":\"arn:aws:iam::123456789012:role/deploy\""), claims);
        assertTrue(claims.contains("\"iss\":\"https://sekisho.example/issuer/"), claims);
        assertTrue(claims.contains("\"federated_provider\":\"" + PROVIDER + "\""), claims);
        refused(
                "SessionDurationEscalationException",
                403,
                () -> session.getWebIdentityToken(r -> r.audience("https://outside.example")
                        .signingAlgorithm("ES384")
                        .durationSeconds(3_600)));
        refused(
                "ValidationError",
                400,
                () -> session.getWebIdentityToken(
                        r -> r.audience("https://outside.example").signingAlgorithm("HS256")));
    }

    private AssumeRoleWithWebIdentityResponse assume(String role, String token) {
        return anyone.assumeRoleWithWebIdentity(r -> r.roleArn("arn:aws:iam::123456789012:role/" + role)
                .roleSessionName("build-7")
                .webIdentityToken(token));
    }
}
