package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.ACCOUNT;
import static dev.sekisho.sts.RunningSts.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.mfa.ConsecutiveCodes;
import dev.sekisho.identity.mfa.NewMfaDevice;
import dev.sekisho.identity.mfa.Totp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/// Temporary credentials for which a code of an MFA device was shown.
final class MfaTest {
    private static final String SERIAL = "arn:aws:iam::123456789012:mfa/ana";

    private final RunningSts server = new RunningSts();
    private StsClient ana;
    private Totp totp;
    private long step;

    @BeforeEach
    void aUserWithADevice() {
        ana = server.as(server.user("ana"));
        NewMfaDevice device = server.identities.mfaDevices().create(ACCOUNT, "/", "ana", List.of());
        totp = new Totp(device.seed());
        step = Totp.step(Instant.now());
        server.identities
                .mfaAssignments()
                .enable(
                        new KeyOwner(ACCOUNT, "ana"),
                        SERIAL,
                        new ConsecutiveCodes(totp.code(step - 3), totp.code(step - 2)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_role_that_wants_mfa_is_assumed_with_a_code_only() {
        server.role("careful", """
                {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/ana"},"Action":"sts:AssumeRole",
                 "Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}""");

        refused("AccessDenied", 403, () -> assume(null, null));
        assume(SERIAL, totp.code(step));
    }

    @Test
    void the_session_of_a_role_does_not_say_that_a_code_was_shown() {
        server.role("careful", RunningSts.trusting("{\"AWS\":\"arn:aws:iam::123456789012:user/ana\"}"));
        server.allow(EntityKind.ROLE, "careful", """
            {"Effect":"Allow","Action":"sts:*","Resource":"*",
             "Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"},
                          "NumericLessThan":{"aws:MultiFactorAuthAge":"300"}}}""");

        StsClient session = server.client(assume(SERIAL, totp.code(step)).credentials());

        refused("AccessDenied", 403, () -> ask(session));
    }

    @Test
    void a_session_with_mfa_may_what_wants_it_and_one_without_may_not() {
        server.role("careful", """
                {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/ana"},"Action":"sts:AssumeRole",
                 "Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}""");
        StsClient with =
                server.client(ana.getSessionToken(r -> r.serialNumber(SERIAL).tokenCode(totp.code(step)))
                        .credentials());
        StsClient without = server.client(ana.getSessionToken().credentials());

        with.assumeRole(r -> r.roleArn("arn:aws:iam::123456789012:role/careful").roleSessionName("one"));
        refused(
                "AccessDenied",
                403,
                () -> without.assumeRole(
                        r -> r.roleArn("arn:aws:iam::123456789012:role/careful").roleSessionName("one")));
    }

    @Test
    void a_code_is_used_up_by_the_call_it_comes_with() {
        server.role("careful", RunningSts.trusting("{\"AWS\":\"arn:aws:iam::123456789012:user/ana\"}"));
        assume(SERIAL, totp.code(step));

        assertEquals(
                "MultiFactorAuthentication failed with invalid MFA one time pass code. ",
                refused("AccessDenied", 403, () -> assume(SERIAL, totp.code(step))));
        assume(SERIAL, totp.code(step + 1));
    }

    @Test
    void a_serial_number_without_a_code_and_another_s_device_are_refused() {
        assertEquals(
                "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.",
                refused("AccessDenied", 403, () -> ana.getSessionToken(r -> r.serialNumber(SERIAL))));
        StsClient bo = server.as(server.user("bo"));
        refused(
                "AccessDenied",
                403,
                () -> bo.getSessionToken(r -> r.serialNumber(SERIAL).tokenCode(totp.code(step))));
    }

    private AssumeRoleResponse assume(@Nullable String serial, @Nullable String code) {
        return ana.assumeRole(r -> r.roleArn("arn:aws:iam::123456789012:role/careful")
                .roleSessionName("one")
                .serialNumber(serial)
                .tokenCode(code));
    }

    private void ask(StsClient caller) {
        caller.getAccessKeyInfo(r -> r.accessKeyId(server.rootKey.key().id()));
    }
}
