package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.READ_ONLY_ARN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.policy.Attachments.Slice;
import dev.sekisho.identity.policy.Policies.NewPolicy;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.user.Users.NewUser;
import dev.sekisho.models.AwsError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BoundariesTest {
    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;
    private final Policy readOnly = iam.policies().get(ACCOUNT, READ_ONLY_ARN);

    @BeforeEach
    void create() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_boundary_is_set_replaced_and_removed() {
        Policy own = iam.policies().create(ACCOUNT, new NewPolicy("/", "p", "", Fixture.ALLOW_LIST, List.of()));

        iam.boundaries().put(EntityKind.USER, ACCOUNT, "ana", own.arn());
        iam.boundaries().put(EntityKind.USER, ACCOUNT, "ana", own.arn());
        assertEquals(own.reference(), boundary("Ana"));
        assertEquals(1, iam.policyUses().count(ACCOUNT, own, PolicyUse.BOUNDARY));
        assertEquals(0, iam.policyUses().count(ACCOUNT, own, PolicyUse.PERMISSIONS));

        iam.boundaries().put(EntityKind.USER, ACCOUNT, "ana", READ_ONLY_ARN);
        assertEquals(readOnly.reference(), boundary("Ana"));
        assertEquals(0, iam.policyUses().count(ACCOUNT, own, PolicyUse.BOUNDARY));

        iam.boundaries().remove(EntityKind.USER, ACCOUNT, "ana");
        iam.boundaries().remove(EntityKind.USER, ACCOUNT, "ana");
        assertNull(boundary("Ana"));
        assertEquals(0, iam.policyUses().count(ACCOUNT, readOnly, PolicyUse.BOUNDARY));
    }

    @Test
    void a_boundary_follows_a_renamed_user_and_goes_with_a_deleted_one() {
        User ben = iam.users().create(ACCOUNT, new NewUser("/", "Ben", List.of(), READ_ONLY_ARN));

        iam.users().update(ACCOUNT, "Ben", null, "Bert");
        assertEquals(
                List.of("Bert"), using(Set.of(PolicyUse.BOUNDARY), null, 10).items());
        assertEquals(ben.policies().boundary(), boundary("Bert"));

        iam.users().delete(ACCOUNT, "Bert");
        assertEquals(0, iam.policyUses().count(ACCOUNT, readOnly, PolicyUse.BOUNDARY));
    }

    @Test
    void a_policy_that_is_a_boundary_is_not_deleted() {
        Policy own = iam.policies().create(ACCOUNT, new NewPolicy("/", "p", "", Fixture.ALLOW_LIST, List.of()));
        iam.boundaries().put(EntityKind.USER, ACCOUNT, "ana", own.arn());

        AwsError error = assertThrows(AwsError.class, () -> iam.policies().delete(ACCOUNT, own.arn()));

        assertEquals("Cannot delete a policy attached to entities.", error.getMessage());
        iam.boundaries().remove(EntityKind.USER, ACCOUNT, "ana");
        iam.policies().delete(ACCOUNT, own.arn());
    }

    @Test
    void what_uses_a_policy_in_two_ways_is_listed_once_and_in_pages() {
        for (String name : List.of("Ben", "Cid", "Dora", "Eve")) {
            iam.users().create(ACCOUNT, "/", name, List.of());
        }
        for (String name : List.of("Ana", "Cid", "Dora")) {
            iam.attachments().attach(EntityKind.USER, ACCOUNT, name, READ_ONLY_ARN);
        }
        for (String name : List.of("Ben", "Cid", "Eve")) {
            iam.boundaries().put(EntityKind.USER, ACCOUNT, name, READ_ONLY_ARN);
        }
        Set<PolicyUse> all = EnumSet.allOf(PolicyUse.class);

        assertEquals(
                List.of("Ana", "Ben", "Cid", "Dora", "Eve"),
                using(all, null, 10).items());
        Page<String> first = using(all, null, 2);
        Page<String> second = using(all, first.next(), 2);
        assertEquals(List.of("Ana", "Ben"), first.items());
        assertEquals(List.of("Cid", "Dora"), second.items());
        assertEquals(new Page<>(List.of("Eve"), ""), using(all, second.next(), 2));
        assertEquals(
                List.of("Ben", "Cid", "Eve"),
                using(Set.of(PolicyUse.BOUNDARY), null, 10).items());
    }

    @Test
    void a_boundary_that_does_not_exist_is_refused() {
        String arn = "arn:aws:iam::123456789012:policy/Nothing";

        AwsError error = assertThrows(AwsError.class, () -> iam.boundaries().put(EntityKind.USER, ACCOUNT, "Ana", arn));

        assertEquals("NoSuchEntity", error.code());
        assertEquals("Scope ARN: " + arn + " does not exist or is not attachable.", error.getMessage());
        assertThrows(AwsError.class, () -> iam.users().create(ACCOUNT, new NewUser("/", "Ben", List.of(), arn)));
        assertEquals(1, iam.users().list(ACCOUNT, "/", null, 10).items().size());
    }

    @Test
    void of_two_users_of_one_name_the_second_is_refused_with_a_boundary_too() {
        AwsError error = assertThrows(
                AwsError.class, () -> iam.users().create(ACCOUNT, new NewUser("/", "ANA", List.of(), READ_ONLY_ARN)));

        assertEquals("EntityAlreadyExists", error.code());
    }

    private @Nullable AttachedPolicy boundary(String user) {
        return iam.users().get(ACCOUNT, user).policies().boundary();
    }

    private Page<String> using(Set<PolicyUse> uses, @Nullable String after, int limit) {
        return iam.policyUses()
                .entities(readOnly, EntityKind.USER, ACCOUNT, uses, new Slice("/", after, limit))
                .map(Entity::name);
    }
}
