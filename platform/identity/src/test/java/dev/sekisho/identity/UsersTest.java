package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.policy.Attachments.Slice;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UsersTest {
    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_created_user_is_found_whatever_the_case_and_keeps_its_own() {
        User created = iam.users().create(ACCOUNT, "/dev/", "Ana", List.of());

        assertEquals(created, iam.users().get(ACCOUNT, "aNA"));
        assertEquals("Ana", created.name());
        assertEquals("arn:aws:iam::123456789012:user/dev/Ana", created.arn().toString());
        assertTrue(created.id().matches("AIDA[A-Z2-7]{17}"), created.id());
    }

    @Test
    void creating_a_user_whose_name_differs_only_in_case_is_refused() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());

        AwsError error = assertThrows(AwsError.class, () -> iam.users().create(ACCOUNT, "/", "ANA", List.of()));

        assertEquals("EntityAlreadyExists", error.code());
        assertEquals(409, error.status());
        assertEquals("User with name ANA already exists.", error.getMessage());
    }

    @Test
    void creating_a_user_writes_the_user_and_its_id_in_one_commit() {
        long before = fixture.store.revision();
        int keys = fixture.store.list("", null, 100).size();

        iam.users().create(ACCOUNT, "/", "Ana", List.of());

        assertEquals(before + 1, fixture.store.revision());
        assertEquals(keys + 2, fixture.store.list("", null, 100).size());
    }

    @Test
    void another_account_may_have_a_namesake() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());

        iam.users().create(new AccountId("000000000000"), "/", "Ana", List.of());
    }

    @Test
    void users_are_listed_by_name_and_path_in_pages() {
        for (String name : List.of("d", "B", "a", "C", "e")) {
            iam.users().create(ACCOUNT, name.equals("C") ? "/other/" : "/dev/", name, List.of());
        }

        Page<User> first = iam.users().list(ACCOUNT, "/dev/", null, 3);
        Page<User> second = iam.users().list(ACCOUNT, "/dev/", first.next(), 3);

        assertEquals(
                List.of("a", "B", "d"), first.items().stream().map(User::name).toList());
        assertTrue(first.truncated());
        assertEquals(List.of("e"), second.items().stream().map(User::name).toList());
        assertEquals("", second.next());
    }

    @Test
    void a_page_that_ends_with_the_last_user_is_not_truncated() {
        iam.users().create(ACCOUNT, "/", "a", List.of());
        iam.users().create(ACCOUNT, "/", "b", List.of());

        assertEquals("", iam.users().list(ACCOUNT, "/", null, 2).next());
    }

    @Test
    void a_renamed_user_keeps_id_groups_policies_and_keys() {
        User ana = iam.users().create(ACCOUNT, "/", "Ana", List.of());
        iam.groups().create(ACCOUNT, "/", "devs");
        iam.members().add(ACCOUNT, "devs", "Ana");
        iam.attachments().attach(EntityKind.USER, ACCOUNT, "Ana", Fixture.READ_ONLY_ARN);
        String key = iam.accessKeys().create(new KeyOwner(ACCOUNT, "Ana")).key().id();

        User renamed = iam.users().update(ACCOUNT, "ana", "/new/", "Berta");

        assertEquals(ana.id(), renamed.id());
        assertThrows(AwsError.class, () -> iam.users().get(ACCOUNT, "Ana"));
        assertEquals(
                List.of("Berta"),
                iam.members().of(iam.groups().get(ACCOUNT, "devs"), null, 10).items().stream()
                        .map(User::name)
                        .toList());
        assertEquals("Berta", iam.accessKeys().find(key).orElseThrow().owner().userName());
        var policy = iam.policies().get(ACCOUNT, Fixture.READ_ONLY_ARN);
        assertEquals(1, iam.policyUses().count(ACCOUNT, policy, PolicyUse.PERMISSIONS));
        assertEquals(
                List.of(renamed.id()),
                iam
                        .policyUses()
                        .entities(
                                policy,
                                EntityKind.USER,
                                ACCOUNT,
                                Set.of(PolicyUse.PERMISSIONS),
                                new Slice("/", null, 10))
                        .items()
                        .stream()
                        .map(entity -> entity.id())
                        .toList());
    }

    @Test
    void a_user_may_be_renamed_in_case_only() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());

        iam.users().update(ACCOUNT, "Ana", null, "ANA");

        assertEquals("ANA", iam.users().get(ACCOUNT, "ana").name());
    }

    @Test
    void a_user_with_a_key_cannot_be_deleted() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        AccessKey key = iam.accessKeys().create(new KeyOwner(ACCOUNT, "Ana")).key();

        AwsError error = assertThrows(AwsError.class, () -> iam.users().delete(ACCOUNT, "Ana"));
        assertEquals("DeleteConflict", error.code());
        assertEquals("Cannot delete entity, must delete access keys first.", error.getMessage());

        iam.accessKeys().delete(new KeyOwner(ACCOUNT, "Ana"), key.id());
        iam.users().delete(ACCOUNT, "Ana");
        assertTrue(iam.users().find(ACCOUNT, "Ana").isEmpty());
    }
}
