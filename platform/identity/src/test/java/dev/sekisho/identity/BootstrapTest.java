package dev.sekisho.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.Bootstrap.FirstAccount;
import dev.sekisho.identity.Bootstrap.Wanted;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
    private static final AccountId ACCOUNT = new AccountId("111122223333");

    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_new_store_gets_an_account_with_a_root_key_that_works() {
        FirstAccount first = iam.bootstrap().open(Wanted.NOTHING);

        assertEquals(new AccountId("000000000000"), first.id());
        assertTrue(first.created());
        Credential root =
                iam.credentials().find(first.rootKeys().getFirst().key().id()).orElseThrow();
        assertInstanceOf(Principal.Root.class, root.principal());
        assertEquals(first.rootKeys().getFirst().secret(), root.secret());
    }

    @Test
    void a_second_start_finds_the_same() {
        FirstAccount first = iam.bootstrap().open(new Wanted(ACCOUNT, null, null));

        FirstAccount second = iam.bootstrap().open(Wanted.NOTHING);

        assertFalse(second.created());
        assertEquals(ACCOUNT, second.id());
        assertEquals(first.rootKeys(), second.rootKeys());
    }

    @Test
    void given_keys_are_taken_and_must_stay_the_same() {
        var given = new Wanted(ACCOUNT, "ROOTKEY", SecretKey.of("a secret"));
        iam.bootstrap().open(given);
        iam.bootstrap().open(given);

        var other = new Wanted(ACCOUNT, "ROOTKEY", SecretKey.of("another"));
        assertThrows(BootstrapException.class, () -> iam.bootstrap().open(other));
        var third = new Wanted(ACCOUNT, "OTHERKEY", SecretKey.of("a secret"));
        assertThrows(BootstrapException.class, () -> iam.bootstrap().open(third));
    }

    @Test
    void another_account_than_the_stored_is_refused() {
        iam.bootstrap().open(Wanted.NOTHING);

        var other = new Wanted(ACCOUNT, null, null);
        assertThrows(BootstrapException.class, () -> iam.bootstrap().open(other));
    }

    @Test
    void half_a_key_is_refused() {
        var half = new Wanted(null, "ROOTKEY", null);
        assertThrows(BootstrapException.class, () -> iam.bootstrap().open(half));
    }

    @Test
    void root_keys_that_were_deleted_do_not_come_back() {
        FirstAccount first = iam.bootstrap().open(Wanted.NOTHING);
        iam.accessKeys()
                .delete(
                        KeyOwner.root(first.id()),
                        first.rootKeys().getFirst().key().id());

        assertTrue(iam.bootstrap().open(Wanted.NOTHING).rootKeys().isEmpty());
    }
}
