package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.policy.Policies.NewPolicy;
import dev.sekisho.identity.user.Users.NewUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What must hold whoever is first.
final class RacesTest {
    private static final int ROUNDS = 200;

    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;
    private final Race race = new Race();

    @AfterEach
    void close() {
        race.close();
        fixture.close();
    }

    @Test
    void of_two_users_of_one_name_one_is_created() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "user" + round;
            List<String> refused = race.run(
                    () -> iam.users().create(ACCOUNT, "/", name, List.of()),
                    () -> iam.users().create(ACCOUNT, "/", name.toUpperCase(Locale.ROOT), List.of()));
            assertEquals(List.of("EntityAlreadyExists"), refused);
        }
    }

    @Test
    void a_third_key_never_slips_in() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var owner = new KeyOwner(ACCOUNT, "user" + round);
            iam.users().create(ACCOUNT, "/", owner.userName(), List.of());
            Runnable create = () -> iam.accessKeys().create(owner);
            assertEquals(List.of("LimitExceeded", "LimitExceeded"), race.run(create, create, create, create));
            assertEquals(2, iam.accessKeys().list(owner, null, 10).items().size());
        }
    }

    @Test
    void a_deleted_user_leaves_no_membership() throws Exception {
        iam.groups().create(ACCOUNT, "/", "devs");
        for (int round = 0; round < ROUNDS; round++) {
            String name = "user" + round;
            iam.users().create(ACCOUNT, "/", name, List.of());
            List<String> refused = race.run(
                    () -> iam.users().delete(ACCOUNT, name), () -> iam.members().add(ACCOUNT, "devs", name));
            assertEquals(1, refused.size());
            boolean exists = iam.users().find(ACCOUNT, name).isPresent();
            assertEquals(
                    exists,
                    fixture.store
                            .get("a/" + ACCOUNT + "/member/"
                                    + iam.groups().get(ACCOUNT, "devs").id() + "/" + name)
                            .isPresent());
        }
    }

    @Test
    void a_deleted_group_has_no_member() throws Exception {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        for (int round = 0; round < ROUNDS; round++) {
            iam.groups().create(ACCOUNT, "/", "devs");
            List<String> refused = race.run(
                    () -> iam.groups().delete(ACCOUNT, "devs"),
                    () -> iam.members().add(ACCOUNT, "devs", "Ana"));
            assertEquals(1, refused.size(), refused::toString);
            if (refused.contains("DeleteConflict")) {
                iam.members().remove(ACCOUNT, "devs", "Ana");
                iam.groups().delete(ACCOUNT, "devs");
            }
            assertTrue(iam.users().get(ACCOUNT, "Ana").groupIds().isEmpty());
        }
    }

    @Test
    void a_deleted_policy_is_nobodys_boundary() throws Exception {
        String arn = "arn:aws:iam::" + ACCOUNT + ":policy/p";
        for (int round = 0; round < ROUNDS; round++) {
            String name = "user" + round;
            iam.policies().create(ACCOUNT, new NewPolicy("/", "p", "", Fixture.ALLOW_LIST, List.of()));
            List<String> refused = race.run(
                    () -> iam.policies().delete(ACCOUNT, arn),
                    () -> iam.users().create(ACCOUNT, new NewUser("/", name, List.of(), arn)));
            assertEquals(1, refused.size(), refused::toString);
            boolean limited = iam.users().find(ACCOUNT, name).isPresent();
            assertEquals(limited, iam.policies().find(ACCOUNT, arn).isPresent());
            if (limited) {
                iam.boundaries().remove(EntityKind.USER, ACCOUNT, name);
                iam.policies().delete(ACCOUNT, arn);
            }
        }
    }

    @Test
    void many_join_a_group_at_once() throws Exception {
        iam.groups().create(ACCOUNT, "/", "devs");
        List<Runnable> joins = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String name = "user" + i;
            iam.users().create(ACCOUNT, "/", name, List.of());
            joins.add(() -> iam.members().add(ACCOUNT, "devs", name));
        }
        assertEquals(List.of(), race.run(joins.toArray(Runnable[]::new)));
        assertEquals(
                32,
                iam.members()
                        .of(iam.groups().get(ACCOUNT, "devs"), null, 100)
                        .items()
                        .size());
    }

    @Test
    void a_credential_is_never_older_than_the_last_change() throws Exception {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        var ana = new KeyOwner(ACCOUNT, "Ana");
        NewAccessKey key = iam.accessKeys().create(ana);
        String id = key.key().id();
        race.beside(() -> iam.credentials().find(id));
        for (int round = 0; round < 20 * ROUNDS; round++) {
            boolean active = round % 2 == 1;
            iam.accessKeys().update(ana, id, active ? AccessKey.Status.ACTIVE : AccessKey.Status.INACTIVE);
            assertEquals(active, iam.credentials().find(id).orElseThrow().active());
        }
    }
}
