package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.ACCOUNT;
import static dev.sekisho.sts.RunningSts.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.saml.SamlProviders.Metadata;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithSamlResponse;

/// Roles for those whom a SAML provider vouches for.
final class SamlTest {
    private static final String PROVIDER = "arn:aws:iam::123456789012:saml-provider/idp";
    private static final String ROLE = "arn:aws:iam::123456789012:role/dev";
    private static final String MEANT = SamlIdp.attribute("Role", ROLE + "," + PROVIDER);
    private static final String TAG = SamlIdp.attribute("PrincipalTag:team", "blue");

    private final RunningSts server = new RunningSts();
    private final StsClient anyone = server.anyone();
    private static SamlIdp idp;

    @BeforeAll
    static void makeTheProvider() throws Exception {
        idp = SamlIdp.create();
    }

    @BeforeEach
    void anAccountThatKnowsTheProvider() throws Exception {
        server.identities.samlProviders().create(ACCOUNT, "idp", new Metadata(idp.metadata(), null), List.of());
        server.role("dev", trusting("\"sts:AssumeRoleWithSAML\""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_brings_a_signed_response_for_a_role_becomes_it_without_any_key() throws Exception {
        AssumeRoleWithSamlResponse answer = assume(idp.response(Instant.now(), MEANT));

        assertEquals(
                "arn:aws:sts::123456789012:assumed-role/dev/ana",
                answer.assumedRoleUser().arn());
        assertEquals("ana@idp.example", answer.subject());
        assertEquals("persistent", answer.subjectType());
        assertEquals(SamlIdp.ISSUER, answer.issuer());
        assertEquals("https://signin.aws.amazon.com/saml", answer.audience());
        assertEquals(
                "arn:aws:sts::123456789012:assumed-role/dev/ana",
                server.client(answer.credentials()).getCallerIdentity().arn());
    }

    @Test
    void a_response_may_be_used_again_until_it_ends() throws Exception {
        String response = idp.response(Instant.now(), MEANT);

        assume(response);
        assume(response);
        String old = idp.response(Instant.now().minusSeconds(301), MEANT);
        refused("ExpiredTokenException", 400, () -> assume(old));
    }

    @Test
    void the_session_ends_when_the_provider_says() throws Exception {
        Instant end = Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
        String response = idp.response(Instant.now(), MEANT, " SessionNotOnOrAfter=\"" + end + "\"");

        assertEquals(end, assume(response).credentials().expiration());
    }

    @Test
    void a_response_that_nobody_or_somebody_else_has_signed_is_refused() throws Exception {
        String unsigned = idp.unsignedResponse(Instant.now(), MEANT);
        String foreign = SamlIdp.create().response(Instant.now(), MEANT);

        refused("InvalidIdentityToken", 400, () -> assume(unsigned));
        refused("InvalidIdentityToken", 400, () -> assume(foreign));
        refused("InvalidIdentityToken", 400, () -> assume("bm90IHhtbA=="));
    }

    @Test
    void a_response_for_another_role_is_refused() throws Exception {
        String response =
                idp.response(Instant.now(), SamlIdp.attribute("Role", ROLE.replace("dev", "ops") + "," + PROVIDER));

        assertEquals(
                "Not authorized to perform sts:AssumeRoleWithSAML",
                refused("AccessDenied", 403, () -> assume(response)));
    }

    @Test
    void a_provider_that_the_account_does_not_know_is_refused() throws Exception {
        String response = idp.response(Instant.now(), MEANT);

        refused(
                "InvalidIdentityToken",
                400,
                () -> anyone.assumeRoleWithSAML(
                        r -> r.roleArn(ROLE).principalArn(PROVIDER + "2").samlAssertion(response)));
    }

    @Test
    void tags_need_permission_and_become_tags_of_the_session() throws Exception {
        String response = idp.response(Instant.now(), MEANT + TAG);
        server.allow(EntityKind.ROLE, "dev", """
                {"Effect":"Allow","Action":"*","Resource":"*","Condition":{
                 "StringEquals":{"aws:PrincipalTag/team":"blue","saml:sub":"ana@idp.example"}}}""");

        refused("AccessDenied", 403, () -> assume(response));
        server.identities
                .roles()
                .updateTrust(
                        ACCOUNT,
                        "dev",
                        RunningSts.document(trusting("[\"sts:AssumeRoleWithSAML\",\"sts:TagSession\"]")));

        server.client(assume(response).credentials())
                .getAccessKeyInfo(r -> r.accessKeyId(server.rootKey.key().id()));
    }

    private static String trusting(String actions) {
        return """
                {"Effect":"Allow","Principal":{"Federated":"%s"},"Action":%s,
                 "Condition":{"StringEquals":{"saml:aud":"https://signin.aws.amazon.com/saml"}}}""".formatted(PROVIDER, actions);
    }

    private AssumeRoleWithSamlResponse assume(String response) {
        return anyone.assumeRoleWithSAML(
                r -> r.roleArn(ROLE).principalArn(PROVIDER).samlAssertion(response));
    }
}
