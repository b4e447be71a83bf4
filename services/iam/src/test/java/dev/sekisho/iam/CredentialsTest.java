package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;

/// What clients ask before they delete a user, beside what has a test of its own.
class CredentialsTest {
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
    void a_user_has_no_credentials_but_access_keys_and_mfa_devices() {
        assertEquals(List.of(), iam.listSSHPublicKeys(r -> r.userName("ana")).sshPublicKeys());
        assertEquals(
                List.of(), iam.listSigningCertificates(r -> r.userName("ana")).certificates());
        assertEquals(
                List.of(),
                iam.listServiceSpecificCredentials(r -> r.userName("ana")).serviceSpecificCredentials());
        assertFalse(iam.listSigningCertificates(r -> r.userName("ana")).isTruncated());
    }

    @Test
    void a_user_has_no_password() {
        String message = "Login Profile for User ana cannot be found.";
        assertEquals(message, refused("NoSuchEntity", 404, () -> iam.deleteLoginProfile(r -> r.userName("ana"))));
        assertEquals(message, refused("NoSuchEntity", 404, () -> iam.getLoginProfile(r -> r.userName("ana"))));
    }

    @Test
    void a_user_who_does_not_exist_is_not_found() {
        String message = "The user with name bob cannot be found.";
        assertEquals(message, refused("NoSuchEntity", 404, () -> iam.listSSHPublicKeys(r -> r.userName("bob"))));
        assertEquals(message, refused("NoSuchEntity", 404, () -> iam.deleteLoginProfile(r -> r.userName("bob"))));
    }

    @Test
    void it_takes_permission_to_ask() {
        try (IamClient ana = server.as("ana")) {
            assertTrue(refused("AccessDenied", 403, ana::listSSHPublicKeys).contains(arn("user/ana")));
            refused("AccessDenied", 403, () -> ana.deleteLoginProfile(r -> r.userName("bob")));
        }
    }
}
