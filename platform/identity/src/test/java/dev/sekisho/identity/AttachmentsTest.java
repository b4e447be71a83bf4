package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.READ_ONLY_ARN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.policy.Attachments.Slice;
import dev.sekisho.models.AwsError;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AttachmentsTest {
    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void an_attached_policy_is_listed_from_both_sides_until_detached() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        iam.attachments().attach(EntityKind.USER, ACCOUNT, "ana", READ_ONLY_ARN);
        iam.attachments().attach(EntityKind.USER, ACCOUNT, "ana", READ_ONLY_ARN);
        var policy = iam.policies().get(ACCOUNT, READ_ONLY_ARN);

        assertEquals(1, iam.policyUses().count(ACCOUNT, policy, PolicyUse.PERMISSIONS));
        assertEquals(
                "AmazonS3ReadOnlyAccess",
                iam.attachments()
                        .of(EntityKind.USER, ACCOUNT, "Ana", new Slice("/", null, 10))
                        .items()
                        .getFirst()
                        .name());

        iam.attachments().detach(EntityKind.USER, ACCOUNT, "Ana", READ_ONLY_ARN);

        assertEquals(0, iam.policyUses().count(ACCOUNT, policy, PolicyUse.PERMISSIONS));
        assertTrue(iam.policyUses()
                .entities(policy, EntityKind.USER, ACCOUNT, Set.of(PolicyUse.PERMISSIONS), new Slice("/", null, 10))
                .items()
                .isEmpty());
    }

    @Test
    void attaching_what_is_not_there_is_refused() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        String arn = "arn:aws:iam::123456789012:policy/Nothing";

        AwsError error =
                assertThrows(AwsError.class, () -> iam.attachments().attach(EntityKind.USER, ACCOUNT, "Ana", arn));

        assertEquals("NoSuchEntity", error.code());
        assertEquals("Policy " + arn + " does not exist or is not attachable.", error.getMessage());
    }

    @Test
    void detaching_what_is_not_attached_is_refused() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());

        AwsError error = assertThrows(
                AwsError.class, () -> iam.attachments().detach(EntityKind.USER, ACCOUNT, "Ana", READ_ONLY_ARN));

        assertEquals("Policy " + READ_ONLY_ARN + " was not found.", error.getMessage());
    }

    @Test
    void an_arn_of_something_else_is_refused() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());

        AwsError error = assertThrows(
                AwsError.class,
                () -> iam.attachments().attach(EntityKind.USER, ACCOUNT, "Ana", "arn:aws:iam::123456789012:user/Ana"));

        assertEquals("InvalidInput", error.code());
    }

    @Test
    void a_user_with_an_attached_policy_cannot_be_deleted() {
        iam.users().create(ACCOUNT, "/", "Ana", List.of());
        iam.attachments().attach(EntityKind.USER, ACCOUNT, "Ana", READ_ONLY_ARN);

        AwsError error = assertThrows(AwsError.class, () -> iam.users().delete(ACCOUNT, "Ana"));

        assertEquals("Cannot delete entity, must detach all policies first.", error.getMessage());
    }
}
