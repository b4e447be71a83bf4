package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.ACCOUNT;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AssignmentStatusType;
import software.amazon.awssdk.services.iam.model.GetMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.MFADevice;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

class MfaDevicesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    private static final String WRONG_CODES = "Authentication code for device is not valid.";

    private final RunningIam server = new RunningIam(() -> NOW);
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @BeforeEach
    void create() {
        iam.createUser(r -> r.userName("ana"));
    }

    @Test
    void a_created_device_shows_its_seed_as_text_and_as_a_picture() {
        VirtualMFADevice made = iam.createVirtualMFADevice(
                        r -> r.virtualMFADeviceName("Ana+phone").path("/staff/"))
                .virtualMFADevice();

        assertEquals(arn("mfa/staff/Ana+phone"), made.serialNumber());
        assertTrue(seed(made).matches("[A-Z2-7]{32}"), made.serialNumber());
        assertEquals(
                "otpauth://totp/Amazon%20Web%20Services:Ana%2Bphone@" + ACCOUNT + "?secret=" + seed(made)
                        + "&issuer=Amazon%20Web%20Services",
                Authenticator.scan(made.qrCodePNG().asByteArray()));
        assertNull(made.user());
        assertNull(made.enableDate());
    }

    @Test
    void the_seed_is_shown_once() {
        device("d");

        VirtualMFADevice listed =
                iam.listVirtualMFADevices().virtualMFADevices().getFirst();
        assertNull(listed.base32StringSeed());
        assertNull(listed.qrCodePNG());
    }

    @Test
    void path_and_name_are_unique_whatever_the_case_of_the_name() {
        device("d");
        iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("d").path("/other/"));

        assertEquals(
                "MFADevice entity at the same path and name already exists.",
                refused("EntityAlreadyExists", 409, () -> device("D")));
    }

    @Test
    void a_device_that_no_request_could_name_is_not_made() {
        refused("InvalidInput", 400, () -> device("d".repeat(227)));
        refused(
                "InvalidInput",
                400,
                () -> iam.createVirtualMFADevice(
                        r -> r.virtualMFADeviceName("d").path("/a!b/")));
        device("d".repeat(226));
    }

    @Test
    void two_consecutive_codes_enable_a_device() {
        VirtualMFADevice made = device("d");
        enable("ANA", made, 0);

        MFADevice listed =
                iam.listMFADevices(r -> r.userName("ana")).mfaDevices().getFirst();
        assertEquals("ana", listed.userName());
        assertEquals(made.serialNumber(), listed.serialNumber());
        assertEquals(NOW, listed.enableDate());
        GetMfaDeviceResponse shown = iam.getMFADevice(r -> r.userName("ana").serialNumber(made.serialNumber()));
        assertEquals("ana", shown.userName());
        assertEquals(made.serialNumber(), shown.serialNumber());
        assertEquals(NOW, shown.enableDate());
    }

    @Test
    void codes_are_taken_for_five_minutes() {
        VirtualMFADevice made = device("d");

        wrong(made, code(made, -12), code(made, -11));
        enable("ana", made, -11);
    }

    @Test
    void codes_that_are_wrong_the_same_or_not_consecutive_enable_nothing() {
        VirtualMFADevice made = device("d");

        wrong(made, "000000", "000001");
        wrong(made, code(made, 0), code(made, 0));
        wrong(made, code(made, 0), code(made, 2));
        wrong(made, code(made, 1), code(made, 0));
        assertEquals(List.of(), iam.listMFADevices(r -> r.userName("ana")).mfaDevices());
        enable("ana", made, 0);
    }

    @Test
    void after_five_failures_no_codes_are_taken() {
        VirtualMFADevice made = device("d");
        for (int i = 0; i < 5; i++) {
            wrong(made, code(made, 0), code(made, 2));
        }

        wrong(made, code(made, 0), code(made, 1));
    }

    @Test
    void codes_that_were_used_do_not_enable_it_again() {
        VirtualMFADevice made = device("d");
        enable("ana", made, 0);
        iam.deactivateMFADevice(r -> r.userName("ana").serialNumber(made.serialNumber()));

        wrong(made, code(made, 0), code(made, 1));
        enable("ana", made, 2);
    }

    @Test
    void a_device_is_enabled_for_one_user_only() {
        VirtualMFADevice made = device("d");
        iam.createUser(r -> r.userName("bob"));
        enable("ana", made, 0);

        assertEquals(
                "MFA Device is already in use.", refused("EntityAlreadyExists", 409, () -> enable("bob", made, 2)));
        String serial = made.serialNumber();
        assertEquals(
                "MFA Device invalid for user.",
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.deactivateMFADevice(r -> r.userName("bob").serialNumber(serial))));
        refused("NoSuchEntity", 404, () -> resync("bob", made, 2));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.getMFADevice(r -> r.userName("bob").serialNumber(serial)));
    }

    @Test
    void a_user_has_eight_devices_at_most() {
        for (int i = 0; i < 8; i++) {
            enable("ana", device("d" + i), 0);
        }
        VirtualMFADevice ninth = device("d8");

        assertEquals(
                "Cannot exceed quota for MFADevicesPerUser: 8",
                refused("LimitExceeded", 409, () -> enable("ana", ninth, 0)));
        iam.deactivateMFADevice(r -> r.userName("ana").serialNumber(arn("mfa/d3")));
        enable("ana", ninth, 0);
    }

    @Test
    void a_drifted_device_is_synchronized_with_codes_that_are_not_used_yet() {
        VirtualMFADevice made = device("d");
        enable("ana", made, 0);

        resync("ana", made, 120);
        assertEquals(WRONG_CODES, refused("InvalidAuthenticationCode", 403, () -> resync("ana", made, 119)));
        assertEquals(WRONG_CODES, refused("InvalidAuthenticationCode", 403, () -> resync("ana", made, 4000)));
        resync("ana", made, 122);
    }

    @Test
    void a_device_is_deactivated_before_it_is_deleted_and_before_its_user_is() {
        VirtualMFADevice made = device("d");
        String serial = made.serialNumber();
        enable("ana", made, 0);

        assertEquals(
                "MFA VirtualDevice in use. Must deactivate first.",
                refused("DeleteConflict", 409, () -> iam.deleteVirtualMFADevice(r -> r.serialNumber(serial))));
        assertEquals(
                "Cannot delete entity, must delete MFA device first.",
                refused("DeleteConflict", 409, () -> iam.deleteUser(r -> r.userName("ana"))));
        iam.deactivateMFADevice(r -> r.userName("ana").serialNumber(serial));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.deactivateMFADevice(r -> r.userName("ana").serialNumber(serial)));
        iam.deleteUser(r -> r.userName("ana"));
        iam.deleteVirtualMFADevice(r -> r.serialNumber(serial));
        assertEquals(
                "VirtualMFADevice with serial number " + serial + " does not exist.",
                refused("NoSuchEntity", 404, () -> iam.deleteVirtualMFADevice(r -> r.serialNumber(serial))));
    }

    @Test
    void devices_of_other_accounts_and_things_that_are_none_do_not_exist() {
        device("d");
        for (String serial : List.of("arn:aws:iam::111122223333:mfa/d", arn("user/ana"), "GAHT12345678")) {
            refused(
                    "NoSuchEntity",
                    404,
                    () -> iam.enableMFADevice(r -> r.userName("ana")
                            .serialNumber(serial)
                            .authenticationCode1("000000")
                            .authenticationCode2("000001")));
            refused("NoSuchEntity", 404, () -> iam.deleteVirtualMFADevice(r -> r.serialNumber(serial)));
            refused("NoSuchEntity", 404, () -> iam.listMFADeviceTags(r -> r.serialNumber(serial)));
        }
    }

    @Test
    void users_who_do_not_exist_have_no_devices() {
        VirtualMFADevice made = device("d");
        String message = "The user with name bob cannot be found.";

        assertEquals(message, refused("NoSuchEntity", 404, () -> enable("bob", made, 0)));
        assertEquals(message, refused("NoSuchEntity", 404, () -> iam.listMFADevices(r -> r.userName("bob"))));
    }

    @Test
    void the_accounts_devices_are_listed_in_parts_by_status_with_their_users() {
        iam.tagUser(r -> r.userName("ana").tags(tag("team", "blue")));
        for (String name : List.of("a", "b", "C", "d")) {
            device(name);
        }
        VirtualMFADevice used = device("e");
        enable("ana", used, 0);

        assertEquals(List.of("a", "b", "C", "d", "e"), names(AssignmentStatusType.ANY));
        assertEquals(List.of("a", "b", "C", "d"), names(AssignmentStatusType.UNASSIGNED));
        assertEquals(List.of("e"), names(AssignmentStatusType.ASSIGNED));
        assertEquals(5, iam.listVirtualMFADevices().virtualMFADevices().size());
        VirtualMFADevice listed = iam.listVirtualMFADevices(r -> r.assignmentStatus(AssignmentStatusType.ASSIGNED))
                .virtualMFADevices()
                .getFirst();
        assertEquals(arn("user/ana"), listed.user().arn());
        assertFalse(listed.user().hasTags());
        assertEquals(NOW, listed.enableDate());
    }

    @Test
    void a_users_devices_are_listed_in_parts() {
        for (String name : List.of("B", "a", "c")) {
            enable("ana", device(name), 0);
        }

        assertEquals(
                List.of(arn("mfa/B"), arn("mfa/a"), arn("mfa/c")),
                iam.listMFADevicesPaginator(r -> r.userName("ana").maxItems(1)).mfaDevices().stream()
                        .map(MFADevice::serialNumber)
                        .toList());
    }

    @Test
    void tags_are_given_at_creation_and_changed_later() {
        String serial = iam.createVirtualMFADevice(
                        r -> r.virtualMFADeviceName("d").tags(tag("team", "blue"), tag("Team", "red")))
                .virtualMFADevice()
                .serialNumber();
        iam.tagMFADevice(r -> r.serialNumber(serial).tags(tag("team", "green")));
        iam.untagMFADevice(r -> r.serialNumber(serial).tagKeys("Team", "none"));

        assertEquals(
                List.of(tag("team", "green")),
                iam.listMFADeviceTags(r -> r.serialNumber(serial)).tags());
    }

    @Test
    void conditions_see_the_tags_of_a_device_and_those_that_are_given() {
        device("d");
        String serial = arn("mfa/d");
        IamClient admin = server.allowedIf("""
                "Condition":{"StringEqualsIfExists":{"aws:RequestTag/team":"blue","aws:ResourceTag/team":"blue"},\
                "ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}""");

        refused(
                "AccessDenied",
                403,
                () -> admin.createVirtualMFADevice(
                        r -> r.virtualMFADeviceName("e").tags(tag("team", "red"))));
        admin.createVirtualMFADevice(r -> r.virtualMFADeviceName("e").tags(tag("team", "blue")));
        refused(
                "AccessDenied",
                403,
                () -> admin.tagMFADevice(r -> r.serialNumber(serial).tags(tag("a", "b"))));
        iam.tagMFADevice(r -> r.serialNumber(serial).tags(tag("team", "red")));
        refused("AccessDenied", 403, () -> admin.listMFADeviceTags(r -> r.serialNumber(serial)));
        refused("AccessDenied", 403, () -> admin.deleteVirtualMFADevice(r -> r.serialNumber(serial)));
        refused(
                "AccessDenied",
                403,
                () -> admin.untagMFADevice(r -> r.serialNumber(serial).tagKeys("team")));
        admin.deleteVirtualMFADevice(r -> r.serialNumber(arn("mfa/e")));
    }

    @Test
    void creating_with_tags_needs_permission_to_tag() {
        IamClient x = server.allowed("x", "iam:CreateVirtualMFADevice", "*");

        String message = refused(
                "AccessDenied",
                403,
                () -> x.createVirtualMFADevice(r -> r.virtualMFADeviceName("d").tags(tag("team", "blue"))));
        assertTrue(message.contains("iam:TagMFADevice on resource: " + arn("mfa/d")), message);
        x.createVirtualMFADevice(r -> r.virtualMFADeviceName("d"));
    }

    /// As the IAM User Guide has it in "Allows IAM users to manage their own MFA devices".
    @Test
    void users_manage_their_own_devices_and_no_others() {
        iam.putUserPolicy(r -> r.userName("ana").policyName("own").policyDocument("""
                {"Version":"2012-10-17","Statement":[
                  {"Effect":"Allow","Action":["iam:CreateVirtualMFADevice","iam:DeleteVirtualMFADevice"],
                   "Resource":"arn:aws:iam::*:mfa/${aws:username}"},
                  {"Effect":"Allow","Action":["iam:EnableMFADevice","iam:DeactivateMFADevice","iam:ResyncMFADevice",
                   "iam:ListMFADevices","iam:GetMFADevice"],"Resource":"arn:aws:iam::*:user/${aws:username}"}]}"""));
        iam.createUser(r -> r.userName("bob"));
        try (IamClient ana = server.as("ana")) {
            VirtualMFADevice made = ana.createVirtualMFADevice(r -> r.virtualMFADeviceName("ana"))
                    .virtualMFADevice();
            String serial = made.serialNumber();
            ana.enableMFADevice(r -> r.userName("ana")
                    .serialNumber(serial)
                    .authenticationCode1(code(made, 0))
                    .authenticationCode2(code(made, 1)));
            assertEquals(serial, ana.listMFADevices().mfaDevices().getFirst().serialNumber());
            assertEquals("ana", ana.getMFADevice(r -> r.serialNumber(serial)).userName());

            refused("AccessDenied", 403, () -> ana.createVirtualMFADevice(r -> r.virtualMFADeviceName("bob")));
            refused("AccessDenied", 403, () -> ana.listMFADevices(r -> r.userName("bob")));
            assertTrue(refused("AccessDenied", 403, ana::listVirtualMFADevices).contains(arn("mfa/")));
            refused(
                    "AccessDenied",
                    403,
                    () -> ana.deactivateMFADevice(r -> r.userName("bob").serialNumber(serial)));
            refused("AccessDenied", 403, () -> ana.deleteVirtualMFADevice(r -> r.serialNumber(arn("mfa/bob"))));

            ana.deactivateMFADevice(r -> r.serialNumber(serial));
            ana.deleteVirtualMFADevice(r -> r.serialNumber(serial));
        }
    }

    @Test
    void the_root_user_calls_itself_root() {
        VirtualMFADevice made = device("root-account-mfa-device");
        enable("root", made, 0);

        MFADevice own = iam.listMFADevices().mfaDevices().getFirst();
        assertEquals(made.serialNumber(), own.serialNumber());
        assertEquals("root", own.userName());
        assertEquals(
                arn("root"),
                iam.listVirtualMFADevices()
                        .virtualMFADevices()
                        .getFirst()
                        .user()
                        .arn());
        resync("root", made, 2);
        iam.deactivateMFADevice(r -> r.serialNumber(made.serialNumber()));
        assertEquals(List.of(), iam.listMFADevices().mfaDevices());
    }

    @Test
    void nobody_else_means_the_root_user_by_root() {
        VirtualMFADevice made = device("d");
        IamClient admin = server.allowed("admin", "*", "*");

        refused(
                "NoSuchEntity",
                404,
                () -> admin.enableMFADevice(r -> r.userName("root")
                        .serialNumber(made.serialNumber())
                        .authenticationCode1(code(made, 0))
                        .authenticationCode2(code(made, 1))));
        iam.createUser(r -> r.userName("Root"));
        enable("root", made, 0);
        assertEquals(1, iam.listMFADevices(r -> r.userName("Root")).mfaDevices().size());
        assertEquals(List.of(), iam.listMFADevices().mfaDevices());
    }

    private VirtualMFADevice device(String name) {
        return iam.createVirtualMFADevice(r -> r.virtualMFADeviceName(name)).virtualMFADevice();
    }

    private static String seed(VirtualMFADevice made) {
        return made.base32StringSeed().asUtf8String();
    }

    /// The code that a device shows some steps of half a minute from now.
    private static String code(VirtualMFADevice made, int steps) {
        return new Authenticator(seed(made))
                .code(NOW.plus(Duration.ofSeconds(30).multipliedBy(steps)));
    }

    private void enable(String userName, VirtualMFADevice made, int steps) {
        iam.enableMFADevice(r -> r.userName(userName)
                .serialNumber(made.serialNumber())
                .authenticationCode1(code(made, steps))
                .authenticationCode2(code(made, steps + 1)));
    }

    private void resync(String userName, VirtualMFADevice made, int steps) {
        iam.resyncMFADevice(r -> r.userName(userName)
                .serialNumber(made.serialNumber())
                .authenticationCode1(code(made, steps))
                .authenticationCode2(code(made, steps + 1)));
    }

    private void wrong(VirtualMFADevice made, String first, String second) {
        assertEquals(
                WRONG_CODES,
                refused(
                        "InvalidAuthenticationCode",
                        403,
                        () -> iam.enableMFADevice(r -> r.userName("ana")
                                .serialNumber(made.serialNumber())
                                .authenticationCode1(first)
                                .authenticationCode2(second))));
    }

    private List<String> names(AssignmentStatusType status) {
        return iam
                .listVirtualMFADevicesPaginator(r -> r.assignmentStatus(status).maxItems(2))
                .virtualMFADevices()
                .stream()
                .map(device -> device.serialNumber().substring(arn("mfa/").length()))
                .toList();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
