package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.ACCOUNT;
import static dev.sekisho.sts.RunningSts.allowing;
import static dev.sekisho.sts.RunningSts.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.AccessKey.Status;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.identity.session.TemporaryCredentials;
import dev.sekisho.policy.Principal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/// Sessions of users, and what becomes of their tokens.
final class SessionTokenTest {
    private final RunningSts server = new RunningSts();
    private User ana;
    private NewAccessKey key;
    private StsClient client;

    @BeforeEach
    void anAccountWithAUser() {
        ana = server.user("ana");
        key = server.key(ana);
        client = server.client(key);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_user_without_any_permission_gets_a_session_of_its_own() {
        Credentials session = client.getSessionToken().credentials();

        var identity = server.client(session).getCallerIdentity();
        assertEquals("arn:aws:iam::123456789012:user/ana", identity.arn());
        assertEquals(ana.id(), identity.userId());
        Duration left = Duration.between(Instant.now(), session.expiration());
        assertTrue(left.compareTo(Duration.ofHours(11)) > 0, left.toString());
    }

    @Test
    void the_root_user_s_session_lasts_an_hour_at_most() {
        Credentials session =
                server.root().getSessionToken(r -> r.durationSeconds(36_000)).credentials();

        assertTrue(session.expiration().isBefore(Instant.now().plusSeconds(3_601)));
        assertEquals(RunningSts.ROOT, server.client(session).getCallerIdentity().arn());
    }

    @Test
    void a_session_makes_no_further_sessions_but_of_roles() {
        server.role("reader", RunningSts.trusting("{\"AWS\":\"arn:aws:iam::123456789012:user/ana\"}"));
        StsClient session = server.client(client.getSessionToken().credentials());

        assertEquals(
                "Cannot call GetSessionToken with session credentials",
                refused("AccessDenied", 403, session::getSessionToken));
        refused("AccessDenied", 403, () -> session.getFederationToken(r -> r.name("fay")));
        session.assumeRole(
                r -> r.roleArn("arn:aws:iam::123456789012:role/reader").roleSessionName("one"));
    }

    @Test
    void a_session_ends_with_the_key_it_was_made_with_at_once() {
        StsClient session = server.client(client.getSessionToken().credentials());
        session.getCallerIdentity();

        server.identities
                .accessKeys()
                .update(new KeyOwner(ACCOUNT, "ana"), key.key().id(), Status.INACTIVE);
        refused("InvalidClientTokenId", 403, session::getCallerIdentity);
        server.identities
                .accessKeys()
                .update(new KeyOwner(ACCOUNT, "ana"), key.key().id(), Status.ACTIVE);
        session.getCallerIdentity();
        server.identities
                .accessKeys()
                .delete(new KeyOwner(ACCOUNT, "ana"), key.key().id());
        refused("InvalidClientTokenId", 403, session::getCallerIdentity);
    }

    @Test
    void a_user_who_is_renamed_keeps_its_sessions() {
        StsClient session = server.client(client.getSessionToken().credentials());

        server.identities.users().update(ACCOUNT, "ana", "/team/", "anna");

        assertEquals(
                "arn:aws:iam::123456789012:user/team/anna",
                session.getCallerIdentity().arn());
    }

    @Test
    void a_federated_user_has_what_the_policy_leaves_of_the_user_s_permissions() {
        server.allow(EntityKind.USER, "ana", allowing("sts:*"));
        String policy = RunningSts.document(allowing("sts:GetAccessKeyInfo"));

        var answer = client.getFederationToken(r -> r.name("fay").policy(policy));

        assertEquals(
                "arn:aws:sts::123456789012:federated-user/fay",
                answer.federatedUser().arn());
        assertEquals("123456789012:fay", answer.federatedUser().federatedUserId());
        StsClient fay = server.client(answer.credentials());
        assertEquals(
                "arn:aws:sts::123456789012:federated-user/fay",
                fay.getCallerIdentity().arn());
        // AWS: federated users call nothing else of STS, whatever they may.
        refused(
                "AccessDenied",
                403,
                () -> fay.getAccessKeyInfo(r -> r.accessKeyId(key.key().id())));
    }

    @Test
    void lending_permissions_needs_permission() {
        refused("AccessDenied", 403, () -> client.getFederationToken(r -> r.name("fay")));
    }

    @Test
    void a_key_id_tells_its_account() {
        server.allow(EntityKind.USER, "ana", allowing("sts:GetAccessKeyInfo"));
        String temporary = client.getSessionToken().credentials().accessKeyId();

        assertEquals(
                "123456789012",
                client.getAccessKeyInfo(r -> r.accessKeyId(temporary)).account());
        assertEquals(
                "123456789012",
                client.getAccessKeyInfo(r -> r.accessKeyId(key.key().id())).account());
        refused("ValidationError", 400, () -> client.getAccessKeyInfo(r -> r.accessKeyId("AKIANOBODYHASTHISONE")));
    }

    @Test
    void a_token_that_was_changed_anywhere_is_refused() {
        Credentials session = client.getSessionToken().credentials();
        String token = session.sessionToken();
        byte[] bytes = Base64.getDecoder().decode(token);

        for (int i = 0; i < bytes.length; i += 17) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            requireUnknown(session, Base64.getEncoder().encodeToString(changed));
        }
        requireUnknown(session, token.substring(0, token.length() - 4));
        requireUnknown(session, token.substring(0, 8));
        requireUnknown(session, token + "AAAA");
        requireUnknown(session, "not base64!");
        requireUnknown(session, "A".repeat(5_000));
    }

    @Test
    void a_token_goes_with_its_own_key_only() {
        Credentials one = client.getSessionToken().credentials();
        Credentials other = client.getSessionToken().credentials();
        server.client(one).getCallerIdentity();

        requireUnknown(other, one.sessionToken());
        StsClient longTerm = server.client(AwsSessionCredentials.create(
                key.key().id(), new String(key.secret().reveal(), StandardCharsets.UTF_8), one.sessionToken()));
        refused("InvalidClientTokenId", 403, longTerm::getCallerIdentity);
        StsClient without = server.client(AwsBasicCredentials.create(one.accessKeyId(), one.secretAccessKey()));
        refused("InvalidClientTokenId", 403, without::getCallerIdentity);
    }

    @Test
    void a_token_of_another_server_is_refused() {
        try (var other = new RunningSts()) {
            Credentials foreign = other.as(other.user("ana")).getSessionToken().credentials();

            requireUnknown(foreign, foreign.sessionToken());
        }
    }

    @Test
    void a_token_that_expired_a_second_ago_is_refused_as_expired() {
        Instant now = Instant.now();

        refused(
                "ExpiredToken",
                403,
                () -> session(now.minusSeconds(3_600), now.minusSeconds(1)).getCallerIdentity());
        session(now, now.plusSeconds(60)).getCallerIdentity();
    }

    @Test
    void neither_a_token_nor_a_secret_is_printed() {
        var validity = new Validity(Instant.now(), Instant.now());
        TemporaryCredentials made = server.identities
                .sessionTokens()
                .issue(new Principal.Root(ACCOUNT), Session.of(Kind.SESSION_TOKEN, validity));

        assertFalse(made.toString().contains(made.sessionToken()));
        assertEquals("TemporaryCredentials[" + made.accessKeyId() + "]", made.toString());
    }

    /// A client with a session of such a validity.
    private StsClient session(Instant from, Instant until) {
        var principal = new Principal.User(ACCOUNT, "/", "ana", ana.id());
        TemporaryCredentials made = server.identities
                .sessionTokens()
                .issue(principal, Session.of(Kind.SESSION_TOKEN, new Validity(from, until)));
        return server.client(AwsSessionCredentials.create(
                made.accessKeyId(),
                new String(made.secret().reveal(), StandardCharsets.US_ASCII),
                made.sessionToken()));
    }

    private void requireUnknown(Credentials session, String token) {
        StsClient caller =
                server.client(AwsSessionCredentials.create(session.accessKeyId(), session.secretAccessKey(), token));
        refused("InvalidClientTokenId", 403, caller::getCallerIdentity);
    }
}
