package dev.sekisho.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A role to assume, and how.
///
/// Source: AWS STS API Reference, "AssumeRole".
final class RoleOptions {
    private static final String SESSION_NAME = "sekisho";
    private static final int LONGEST_POLICY = 1 << 20;

    @Option(names = "--role", required = true, paramLabel = "ARN", description = "the role to assume")
    @SuppressWarnings("NullAway.Init")
    private String role;

    @Option(names = "--session", paramLabel = "NAME", description = "the session's name (" + SESSION_NAME + ")")
    private String session = SESSION_NAME;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "a session policy: the session may do no more than it allows")
    private @Nullable Path policy;

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            description = "how long the credentials are valid (the server's default)")
    private @Nullable Integer duration;

    /// A session of the role.
    record Session(Keys keys, Instant expiration) {}

    /// @throws Refused if the server says no
    Session assume(Place place) {
        Keys keys = place.keys();
        var call = new QueryCall(place.endpoint(), place.region(), "sts");
        try {
            return session(call, call.ask(keys, question()));
        } catch (Refused refused) {
            throw refused.is("AccessDenied")
                            && String.valueOf(refused.getMessage()).contains("root account")
                    ? refused.with("The root user assumes no roles (the key " + keys.accessKeyId() + " is "
                            + keys.origin() + "). Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to those of a user "
                            + "whom the role trusts.")
                    : refused;
        }
    }

    private Map<String, String> question() {
        var question = new HashMap<String, String>();
        question.put("Action", "AssumeRole");
        question.put("Version", "2011-06-15");
        question.put("RoleArn", role);
        question.put("RoleSessionName", session);
        if (policy != null) {
            question.put("Policy", text(policy));
        }
        if (duration != null) {
            question.put("DurationSeconds", duration.toString());
        }
        return question;
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            // The server knows how long a policy may be; this only bounds what is read.
            return new String(in.readNBytes(LONGEST_POLICY), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotRun("The policy " + file + " cannot be read.");
        }
    }

    private static Session session(QueryCall call, XmlAnswer answer) {
        var keys = new Keys(
                call.required(answer, "AccessKeyId"),
                call.required(answer, "SecretAccessKey"),
                Optional.of(call.required(answer, "SessionToken")),
                "from the server");
        try {
            return new Session(keys, Instant.parse(call.required(answer, "Expiration")));
        } catch (DateTimeParseException e) {
            throw call.stranger();
        }
    }
}
