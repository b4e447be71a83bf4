package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A second terminal, in which `eval "$(./sekisho env)"` was typed.
final class Shell {
    private static final Pattern VERSION = Pattern.compile("aws-cli/(\\d+)\\.(\\d+)\\.");

    // Debian 12's aws CLI does not know AWS_ENDPOINT_URL yet.
    private static final String ENDPOINT_BY_OPTION = """
            aws() { if [ "$1" = configure ]; then command aws "$@"; else command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"; fi; }
            """;

    private final Checkout checkout;
    private final Map<String, String> environment;
    private String preamble = "";

    private Shell(Checkout checkout, Map<String, String> environment) {
        this.checkout = checkout;
        this.environment = environment;
    }

    static Shell of(Checkout checkout) {
        var outcome = new Command(checkout.scratch(), checkout.environment())
                .run(List.of("bash", "-ec", "eval \"$('" + checkout.launcher() + "' env)\"; env -0"), "");
        var environment = new HashMap<String, String>();
        for (String line : outcome.succeeded().out().split("\0", 0)) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new Shell(checkout, environment);
    }

    /// Requires the aws CLI: where it is not installed, the test is skipped.
    Shell withAwsCli() {
        Outcome version = run("aws --version");
        assumeTrue(version.status() == 0, "The aws CLI is not installed.");
        Matcher found = VERSION.matcher(version.out() + version.err());
        assumeTrue(found.find(), "The aws CLI's version is unknown.");
        int minor = Integer.parseInt(found.group(2));
        boolean knowsTheVariable = found.group(1).equals("1") ? minor >= 29 : minor >= 13;
        preamble = knowsTheVariable ? "" : ENDPOINT_BY_OPTION;
        return this;
    }

    /// The same terminal in other hands.
    ///
    /// @param sessionToken empty for a key that lasts
    Shell with(String accessKeyId, String secret, String sessionToken) {
        var other = new Shell(checkout, new HashMap<>(environment));
        other.preamble = preamble;
        other.set("AWS_ACCESS_KEY_ID", accessKeyId).set("AWS_SECRET_ACCESS_KEY", secret);
        return sessionToken.isEmpty() ? other.unset("AWS_SESSION_TOKEN") : other.set("AWS_SESSION_TOKEN", sessionToken);
    }

    /// The same terminal in the hands of whom STS has given temporary credentials.
    ///
    /// @param answer that of an operation that gives some
    Shell withCredentialsOf(Outcome answer) {
        return with(
                answer.value("/Credentials/AccessKeyId"),
                answer.value("/Credentials/SecretAccessKey"),
                answer.value("/Credentials/SessionToken"));
    }

    /// The same terminal in the hands of a user of the account that it is used for: one who may do nothing yet.
    Shell withNewUser(String name) {
        run("aws iam create-user --user-name " + name).succeeded();
        Outcome key = run("aws iam create-access-key --user-name " + name);
        return with(key.value("/AccessKey/AccessKeyId"), key.value("/AccessKey/SecretAccessKey"), "");
    }

    Shell set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Shell unset(String name) {
        environment.remove(name);
        return this;
    }

    /// Runs a line as it would be typed.
    Outcome run(String line) {
        return run(line, "");
    }

    /// @param input what is typed while the command runs
    Outcome run(String line, String input) {
        return new Command(checkout.scratch(), environment).run(List.of("bash", "-c", preamble + line), input);
    }
}
