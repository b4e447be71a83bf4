package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A role that wants a code of the user's MFA device.
class MfaTest {
    private static final String SERIAL = "arn:aws:iam::000000000000:mfa/ana";
    private static final String ROLE = "arn:aws:iam::000000000000:role/careful";

    private static Sekisho server;
    private static Shell ana;
    private static Totp device;
    private static long step;

    @BeforeAll
    static void a_user_with_a_device() throws IOException {
        server = Sekisho.start();
        Shell shell = server.shell().withAwsCli();
        ana = shell.withNewUser("ana");
        shell.run("aws iam create-virtual-mfa-device --virtual-mfa-device-name ana "
                        + "--bootstrap-method Base32StringSeed --outfile seed")
                .succeeded();
        device = Totp.ofBase32(Files.readString(server.checkout().scratch().resolve("seed")));
        step = Totp.step(Instant.now());
        shell.run("aws iam enable-mfa-device --user-name ana --serial-number " + SERIAL + " --authentication-code1 "
                        + device.code(step - 3) + " --authentication-code2 " + device.code(step - 2))
                .succeeded();
        shell.run("aws iam create-role --role-name careful --assume-role-policy-document "
                        + PolicyText.allow("'Principal':{'AWS':'arn:aws:iam::000000000000:user/ana'},"
                                + "'Action':'sts:AssumeRole',"
                                + "'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}"))
                .succeeded();
        shell.run("aws iam attach-role-policy --role-name careful "
                        + "--policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
                .succeeded();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void a_profile_asks_for_the_code() {
        ana.run("aws configure set profile.careful.role_arn " + ROLE + " && "
                        + "aws configure set profile.careful.credential_source Environment && "
                        + "aws configure set profile.careful.mfa_serial " + SERIAL)
                .succeeded();
        // Without a terminal the code is read from the input.
        String list = "setsid -w aws s3 ls --profile careful";

        Outcome listed = ana.run(list, device.code(step) + "\n").succeeded();
        assertTrue(listed.err().contains("Enter MFA code for " + SERIAL), listed::toString);
        ana.run("rm -r ~/.aws/cli/cache").succeeded();
        ana.run(list, device.code(step) + "\n").failedWith("MultiFactorAuthentication failed");
    }

    @Test
    void without_a_code_the_role_is_refused() {
        ana.run("aws sts assume-role --role-session-name night --role-arn " + ROLE)
                .failedWith("is not authorized to perform: sts:AssumeRole on resource: " + ROLE);
    }
}
