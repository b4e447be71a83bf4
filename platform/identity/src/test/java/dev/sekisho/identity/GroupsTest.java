package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Group;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.entity.User;
import dev.sekisho.models.AwsError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GroupsTest {
    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void members_are_listed_by_name_in_pages() {
        Group group = iam.groups().create(ACCOUNT, "/", "devs");
        for (String name : List.of("c", "A", "b")) {
            iam.users().create(ACCOUNT, "/", name, List.of());
            iam.members().add(ACCOUNT, "DEVS", name);
        }

        var first = iam.members().of(group, null, 2);
        var second = iam.members().of(group, first.next(), 2);

        assertEquals(List.of("A", "b"), first.items().stream().map(User::name).toList());
        assertEquals(List.of("c"), second.items().stream().map(User::name).toList());
    }

    @Test
    void adding_a_member_twice_is_as_once() {
        iam.groups().create(ACCOUNT, "/", "devs");
        iam.users().create(ACCOUNT, "/", "Ana", List.of());

        iam.members().add(ACCOUNT, "devs", "Ana");
        iam.members().add(ACCOUNT, "devs", "Ana");

        assertEquals(1, iam.members().groupsOf(ACCOUNT, "Ana", null, 10).items().size());
    }

    @Test
    void an_eleventh_group_is_refused() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        IntStream.range(0, 11).forEach(i -> iam.groups().create(ACCOUNT, "/", "g" + i));
        IntStream.range(0, 10).forEach(i -> iam.members().add(ACCOUNT, "g" + i, "Ana"));

        AwsError error = assertThrows(AwsError.class, () -> iam.members().add(ACCOUNT, "g10", "Ana"));

        assertEquals("LimitExceeded", error.code());
        assertEquals("Cannot exceed quota for GroupsPerUser: 10", error.getMessage());
    }

    @Test
    void a_renamed_group_keeps_its_members_and_policies() {
        Group group = iam.groups().create(ACCOUNT, "/", "devs");
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        iam.members().add(ACCOUNT, "devs", "Ana");
        iam.attachments().attach(EntityKind.GROUP, ACCOUNT, "devs", Fixture.READ_ONLY_ARN);

        iam.groups().update(ACCOUNT, "devs", null, "Makers");

        assertEquals(
                List.of("Makers"),
                iam.members().groupsOf(ACCOUNT, "Ana", null, 10).items().stream()
                        .map(Entity::name)
                        .toList());
        assertEquals(group.id(), iam.groups().get(ACCOUNT, "makers").id());
        assertEquals(
                1,
                iam.policyUses()
                        .count(ACCOUNT, iam.policies().get(ACCOUNT, Fixture.READ_ONLY_ARN), PolicyUse.PERMISSIONS));
    }

    @Test
    void a_group_with_a_member_cannot_be_deleted_and_stays_usable() {
        iam.groups().create(ACCOUNT, "/", "devs");
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        iam.users().create(ACCOUNT, "/", "Ben", List.of());
        iam.members().add(ACCOUNT, "devs", "Ana");

        AwsError error = assertThrows(AwsError.class, () -> iam.groups().delete(ACCOUNT, "devs"));
        assertEquals("DeleteConflict", error.code());
        assertEquals("Cannot delete entity, must remove users from group first.", error.getMessage());

        iam.members().add(ACCOUNT, "devs", "Ben");
        iam.members().remove(ACCOUNT, "devs", "Ana");
        iam.members().remove(ACCOUNT, "devs", "Ben");
        iam.groups().delete(ACCOUNT, "devs");
        assertTrue(iam.groups().list(ACCOUNT, "/", null, 10).items().isEmpty());
        assertEquals(2, fixture.store.list("a/", null, 100).size(), "the two users only");
    }

    @Test
    void a_user_in_a_group_cannot_be_deleted() {
        iam.groups().create(ACCOUNT, "/", "devs");
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        iam.members().add(ACCOUNT, "devs", "Ana");

        AwsError error = assertThrows(AwsError.class, () -> iam.users().delete(ACCOUNT, "Ana"));

        assertEquals("Cannot delete entity, must remove users from group first.", error.getMessage());
    }
}
