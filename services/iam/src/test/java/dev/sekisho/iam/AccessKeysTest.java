package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedResponse;
import software.amazon.awssdk.services.iam.model.StatusType;

class AccessKeysTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @BeforeEach
    void create() {
        iam.createUser(r -> r.userName("ana"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_key_is_shown_with_its_secret_once() {
        AccessKey made = iam.createAccessKey(r -> r.userName("ANA")).accessKey();
        assertEquals("ana", made.userName());
        assertEquals(StatusType.ACTIVE, made.status());
        assertEquals(40, made.secretAccessKey().length());
        AccessKeyMetadata listed =
                iam.listAccessKeys(r -> r.userName("ana")).accessKeyMetadata().getFirst();
        assertEquals(made.accessKeyId(), listed.accessKeyId());
        assertFalse(listed.toString().contains(made.secretAccessKey()));
    }

    @Test
    void a_user_has_at_most_two_keys() {
        key();
        key();
        assertEquals("Cannot exceed quota for AccessKeysPerUser: 2", refused("LimitExceeded", 409, this::key));
    }

    @Test
    void the_keys_of_a_user_who_does_not_exist_are_not_found() {
        refused("NoSuchEntity", 404, () -> iam.createAccessKey(r -> r.userName("bob")));
        refused("NoSuchEntity", 404, () -> iam.listAccessKeys(r -> r.userName("bob")));
    }

    @Test
    void without_a_name_the_root_user_means_itself() {
        AccessKey made = iam.createAccessKey().accessKey();
        assertEquals(2, iam.listAccessKeys().accessKeyMetadata().size());
        iam.deleteAccessKey(r -> r.accessKeyId(made.accessKeyId()));
        assertEquals(1, iam.listAccessKeys().accessKeyMetadata().size());
    }

    @Test
    void without_a_name_a_user_means_itself() {
        IamClient x = server.allowed("x", "iam:*AccessKey*", arn("user/${aws:username}"));
        String second = x.createAccessKey().accessKey().accessKeyId();
        x.updateAccessKey(r -> r.accessKeyId(second).status(StatusType.INACTIVE));
        assertEquals(
                List.of(StatusType.ACTIVE, StatusType.INACTIVE),
                x.listAccessKeys().accessKeyMetadata().stream()
                        .map(AccessKeyMetadata::status)
                        .toList());
        x.deleteAccessKey(r -> r.accessKeyId(second));
        refused("AccessDenied", 403, () -> x.listAccessKeys(r -> r.userName("ana")));
    }

    @Test
    void a_key_that_is_switched_off_signs_nothing() {
        AccessKey made = iam.createAccessKey(r -> r.userName("ana")).accessKey();
        IamClient ana = server.client(made.accessKeyId(), made.secretAccessKey());
        iam.updateAccessKey(
                r -> r.userName("ana").accessKeyId(made.accessKeyId()).status("Inactive"));
        refused("InvalidClientTokenId", 403, ana::getUser);
        iam.updateAccessKey(
                r -> r.userName("ana").accessKeyId(made.accessKeyId()).status("Active"));
        refused("AccessDenied", 403, ana::getUser);
    }

    @Test
    void a_status_that_nobody_can_set_is_refused() {
        String key = key();
        refused(
                "InvalidInput",
                400,
                () -> iam.updateAccessKey(
                        r -> r.userName("ana").accessKeyId(key).status("Expired")));
        refused(
                "ValidationError",
                400,
                () -> iam.updateAccessKey(
                        r -> r.userName("ana").accessKeyId(key).status("active")));
    }

    @Test
    void anothers_key_is_not_found() {
        String key = key();
        iam.createUser(r -> r.userName("bob"));
        assertEquals(
                "The Access Key with id " + key + " cannot be found.",
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.deleteAccessKey(r -> r.userName("bob").accessKeyId(key))));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.updateAccessKey(
                        r -> r.userName("bob").accessKeyId(key).status("Inactive")));
    }

    @Test
    void keys_are_listed_in_parts() {
        List<String> made = List.of(key(), key());
        assertEquals(
                made,
                iam.listAccessKeysPaginator(r -> r.userName("ana").maxItems(1)).accessKeyMetadata().stream()
                        .map(AccessKeyMetadata::accessKeyId)
                        .toList());
    }

    @Test
    void a_key_that_was_never_used_says_so() {
        String key = key();
        GetAccessKeyLastUsedResponse answer = iam.getAccessKeyLastUsed(r -> r.accessKeyId(key));
        assertEquals("ana", answer.userName());
        assertEquals("N/A", answer.accessKeyLastUsed().serviceName());
        assertEquals("N/A", answer.accessKeyLastUsed().region());
        assertNull(answer.accessKeyLastUsed().lastUsedDate());
    }

    @Test
    void a_key_that_was_used_says_when_and_for_what() {
        GetAccessKeyLastUsedResponse answer = iam.getAccessKeyLastUsed(r -> r.accessKeyId("AKIAROOTROOTROOTROOT"));
        assertNull(answer.userName());
        assertEquals("iam", answer.accessKeyLastUsed().serviceName());
        assertEquals("us-east-1", answer.accessKeyLastUsed().region());
        assertNotNull(answer.accessKeyLastUsed().lastUsedDate());
    }

    @Test
    void the_last_use_of_a_key_is_authorized_on_its_user() {
        String key = key();
        IamClient x = server.allowed("x", "iam:GetAccessKeyLastUsed", arn("user/ana"));
        assertEquals("ana", x.getAccessKeyLastUsed(r -> r.accessKeyId(key)).userName());
        String message =
                refused("AccessDenied", 403, () -> x.getAccessKeyLastUsed(r -> r.accessKeyId("AKIAUNKNOWNUNKNOWN00")));
        assertTrue(message.contains("on resource: access key AKIAUNKNOWNUNKNOWN00 because"), message);
        refused("NoSuchEntity", 404, () -> iam.getAccessKeyLastUsed(r -> r.accessKeyId("AKIAUNKNOWNUNKNOWN00")));
    }

    private String key() {
        return iam.createAccessKey(r -> r.userName("ana")).accessKey().accessKeyId();
    }
}
