package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.identity.role.Roles.NewRole;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.identity.session.TemporaryCredentials;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.Transaction;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The ring of keys that session tokens are sealed with, on two servers over one store.
final class SessionKeysTest {
    private final Fixture fixture = new Fixture();
    private Instant now = NOW;
    private final Identities one = node();
    private final Identities other = node();
    private final Role role = one.roles()
            .create(
                    ACCOUNT,
                    new NewRole("/", "reader", new Role.Trust(Fixture.TRUST_EC2, Duration.ofHours(1)), "", List.of()));

    private Identities node() {
        return new Identities(
                fixture.store,
                new Identities.Sources(fixture.keyring, new CataloguePolicies(), new SecureRandom(), () -> now));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        fixture.close();
    }

    @Test
    void what_one_server_has_sealed_another_opens() {
        TemporaryCredentials made = vended(one);

        assertTrue(found(other, made).isPresent());
        assertTrue(found(one, made).isPresent());
    }

    @Test
    void a_new_key_takes_over_after_a_day_on_every_server() {
        assertEquals(1, keyOf(vended(one)));
        assertEquals(1, keyOf(vended(other)));

        now = NOW.plus(Duration.ofDays(1));
        one.sessionKeys().turn();
        other.sessionKeys().turn();

        assertEquals(2, keyOf(vended(one)));
        awaitKey(2);
    }

    @Test
    void what_an_older_key_has_sealed_is_opened_as_long_as_it_can_be_in_force() {
        TemporaryCredentials made = vended(one);
        now = NOW.plus(Duration.ofDays(1));
        one.sessionKeys().turn();
        now = NOW.plus(Duration.ofDays(1)).plus(Duration.ofHours(36));
        one.sessionKeys().turn();

        assertTrue(found(one, made).isPresent());
        now = NOW.plus(Duration.ofDays(1)).plus(Duration.ofHours(38));
        one.sessionKeys().turn();
        assertFalse(found(one, made).isPresent());
    }

    @Test
    void a_key_that_is_deleted_ends_its_sessions_at_once() {
        TemporaryCredentials made = vended(one);
        assertTrue(found(one, made).isPresent());

        String key = fixture.store.list("session-key/", null, 10).getFirst().key();
        fixture.store.commit(Transaction.builder().delete(key).build());

        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (found(one, made).isPresent() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertFalse(found(one, made).isPresent());
    }

    @Test
    void the_id_of_temporary_credentials_tells_their_account() {
        var ids = new Ids(new SecureRandom());
        for (String account : List.of("000000000000", "123456789012", "999999999999")) {
            String id = ids.temporaryKeyId(new AccountId(account));

            assertTrue(id.matches("ASIA[A-Z2-7]{16}"), id);
            assertEquals(Optional.of(new AccountId(account)), Ids.temporaryKeyAccount(id));
            assertNotEquals(id, ids.temporaryKeyId(new AccountId(account)));
        }
        assertTrue(Ids.temporaryKeyAccount("AKIAIOSFODNN7EXAMPLE").isEmpty());
        assertTrue(Ids.temporaryKeyAccount("ASIA0000000000000000").isEmpty());
        assertTrue(Ids.temporaryKeyAccount("ASIA7777777777777777").isEmpty());
    }

    private TemporaryCredentials vended(Identities node) {
        var principal = new Principal.RoleSession(ACCOUNT, "/", "reader", role.id(), "one");
        return node.sessionTokens()
                .issue(principal, Session.of(Kind.ASSUME_ROLE, new Validity(now, now.plusSeconds(3600))));
    }

    private static Optional<Credential> found(Identities node, TemporaryCredentials made) {
        return node.credentials().find(made.accessKeyId(), made.sessionToken());
    }

    private static int keyOf(TemporaryCredentials made) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(made.sessionToken())).getInt();
    }

    /// The other server hears of the new key by the store's change feed.
    private void awaitKey(int number) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (keyOf(vended(other)) != number && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(number, keyOf(vended(other)));
    }
}
