package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.User;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/// Asks with the real SDK.
final class GetCallerIdentityTest {
    private final RunningSts server = new RunningSts();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_root_user_is_its_account() {
        GetCallerIdentityResponse identity = server.root().getCallerIdentity();

        assertEquals("123456789012", identity.account());
        assertEquals("arn:aws:iam::123456789012:root", identity.arn());
        assertEquals("123456789012", identity.userId());
    }

    @Test
    void a_user_without_any_permission_is_told_its_path_and_unique_id() {
        User user = server.identities.users().create(RunningSts.ACCOUNT, "/team/", "ana", List.of());

        GetCallerIdentityResponse identity = server.as(user).getCallerIdentity();

        assertEquals("123456789012", identity.account());
        assertEquals("arn:aws:iam::123456789012:user/team/ana", identity.arn());
        assertEquals(user.id(), identity.userId());
        assertTrue(user.id().startsWith("AIDA"));
    }

    @Test
    void a_key_that_nobody_has_is_refused() {
        StsClient nobody = server.client(AwsBasicCredentials.create("AKIANOBODYHASTHISONE", "secret"));

        refused("InvalidClientTokenId", 403, nobody::getCallerIdentity);
    }

    @Test
    void another_secret_is_refused() {
        StsClient other =
                server.client(AwsBasicCredentials.create(server.rootKey.key().id(), "another secret"));

        refused("SignatureDoesNotMatch", 403, other::getCallerIdentity);
    }
}
