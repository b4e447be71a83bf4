package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.LastUsed;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CredentialsTest {
    private static final KeyOwner ANA = new KeyOwner(ACCOUNT, "Ana");

    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;

    @BeforeEach
    void createAna() {
        iam.users().create(ACCOUNT, "/dev/", "Ana", List.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Optional<Credential> find(NewAccessKey key) {
        return iam.credentials().find(key.key().id());
    }

    @Test
    void a_new_key_is_found_with_its_secret_and_owner() {
        NewAccessKey key = iam.accessKeys().create(ANA);

        Credential found = find(key).orElseThrow();

        assertEquals(key.secret(), found.secret());
        assertTrue(found.active());
        var user = assertInstanceOf(Principal.User.class, found.principal());
        assertEquals(
                "arn:aws:iam::123456789012:user/dev/Ana",
                user.arn().orElseThrow().toString());
    }

    @Test
    void a_third_key_is_refused() {
        iam.accessKeys().create(ANA);
        iam.accessKeys().create(ANA);

        AwsError error = assertThrows(AwsError.class, () -> iam.accessKeys().create(ANA));

        assertEquals("Cannot exceed quota for AccessKeysPerUser: 2", error.getMessage());
    }

    @Test
    void switching_a_key_off_is_seen_at_once() {
        NewAccessKey key = iam.accessKeys().create(ANA);
        assertTrue(find(key).orElseThrow().active());

        iam.accessKeys().update(ANA, key.key().id(), AccessKey.Status.INACTIVE);

        assertFalse(find(key).orElseThrow().active());
    }

    @Test
    void a_deleted_key_is_gone_at_once() {
        NewAccessKey key = iam.accessKeys().create(ANA);
        assertTrue(find(key).isPresent());

        iam.accessKeys().delete(ANA, key.key().id());

        assertTrue(find(key).isEmpty());
    }

    @Test
    void a_key_follows_its_renamed_owner() {
        NewAccessKey key = iam.accessKeys().create(ANA);
        find(key);

        iam.users().update(ACCOUNT, "Ana", "/", "Berta");

        assertEquals("Berta", ((Principal.User) find(key).orElseThrow().principal()).name());
    }

    @Test
    void a_key_cannot_be_touched_in_anothers_name() {
        iam.users().create(ACCOUNT, "/", "Ben", List.of());
        NewAccessKey key = iam.accessKeys().create(ANA);

        AwsError error = assertThrows(
                AwsError.class,
                () -> iam.accessKeys()
                        .delete(new KeyOwner(ACCOUNT, "Ben"), key.key().id()));

        assertEquals("The Access Key with id " + key.key().id() + " cannot be found.", error.getMessage());
    }

    @Test
    void what_has_not_the_form_of_a_key_is_not_looked_up() {
        assertTrue(iam.credentials().find("../../user/ana").isEmpty());
        assertTrue(iam.credentials().find("").isEmpty());
        assertTrue(iam.credentials().find("AKIA\u00e9AAAAAAAAAAAAAAA").isEmpty());
    }

    @Test
    void last_use_is_written_at_the_end_and_not_for_deleted_keys() {
        NewAccessKey used = iam.accessKeys().create(ANA);
        NewAccessKey deleted = iam.accessKeys().create(ANA);
        use(used, "s3");
        use(deleted, "iam");
        iam.accessKeys().delete(ANA, deleted.key().id());

        iam.lastUses().flush();

        assertEquals(
                Optional.of(new LastUsed("s3", "us-east-1", NOW)),
                iam.accessKeys().lastUsed(used.key().id()));
        assertEquals(1, fixture.store.list("key-used/", null, 10).size());
    }

    private void use(NewAccessKey key, String service) {
        Credential credential = iam.credentials().find(key.key().id()).orElseThrow();
        iam.credentials().used(credential, service, "us-east-1", NOW);
    }

    @Test
    void no_secret_is_printed_or_stored_in_clear() {
        NewAccessKey key = iam.accessKeys().create(ANA);
        String secret = new String(key.secret().reveal(), StandardCharsets.US_ASCII);

        assertFalse(key.toString().contains(secret));
        assertFalse(find(key).orElseThrow().toString().contains(secret));
        for (Entry entry : fixture.store.list("", null, 1_000)) {
            assertFalse(new String(entry.value(), StandardCharsets.ISO_8859_1).contains(secret), entry.key());
        }
        assertTrue(secret.matches("[A-Za-z0-9+/]{40}"));
        assertTrue(key.key().id().matches("AKIA[A-Z2-7]{16}"));
    }
}
