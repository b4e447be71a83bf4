package dev.sekisho.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.tour.Step.Call;
import dev.sekisho.tour.Step.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks with a client whose answers are fixed.
final class WalkTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final FixedClient client = new FixedClient();

    @BeforeEach
    void log() throws IOException {
        Files.createFile(folder.resolve("decisions.jsonl"));
    }

    @Test
    void a_refusal_that_is_expected_does_not_end_the_walk_and_is_explained() {
        client.answers.put("s3 ls", Answer.failed("An error occurred (AccessDenied) when calling ListBuckets: no"));
        client.logs = """
                {"operation":"s3:ListBuckets","principal":"arn:ana","action":"s3:ListAllMyBuckets",\
                "resource":"*","decision":"ImplicitlyDenied"}
                """;

        walk(call("s3 ls", Ending.IS_REFUSED, ""));

        assertTrue(told().contains("Denied: no policy of arn:ana allows s3:ListAllMyBuckets on *."), told());
    }

    @Test
    void another_ending_than_the_expected_one_ends_the_walk() {
        Call step = call("s3 ls", Ending.IS_REFUSED, "");
        client.answers.put("s3 ls", Answer.worked(""));

        assertSame(step, assertThrows(UnexpectedAnswer.class, () -> walk(step)).step());
    }

    @Test
    void another_error_than_a_denial_is_not_what_is_expected() {
        client.answers.put("s3 ls", Answer.failed("An error occurred (NotImplemented) when calling ListBuckets: no"));

        assertThrows(UnexpectedAnswer.class, () -> walk(call("s3 ls", Ending.IS_REFUSED, "")));
        assertThrows(UnexpectedAnswer.class, () -> walk(call("s3 ls", Ending.WORKS, "")));
    }

    @Test
    void what_a_command_printed_fills_later_commands() {
        client.answers.put("iam list-policies", Answer.worked("arn:aws:iam::aws:policy/ReadOnly\n"));

        walk(
                call("iam list-policies", Ending.WORKS, "POLICY_ARN"),
                call("iam attach-user-policy --policy-arn ${POLICY_ARN}", Ending.WORKS, ""));

        assertEquals("arn:aws:iam::aws:policy/ReadOnly", client.run.getLast().option("--policy-arn"));
    }

    @Test
    void a_new_key_becomes_a_profile_and_its_secret_is_not_shown() {
        client.answers.put("iam create-access-key", Answer.worked("""
                {"AccessKey": {"AccessKeyId": "AKIAANA", "SecretAccessKey": "hidden"}}"""));

        walk(call("iam create-access-key", Ending.WORKS, ""), new Step.Configure("configure", "ana"));

        assertEquals(new Keys("AKIAANA", "hidden"), client.profiles.get("ana"));
        assertFalse(told().contains("hidden"), told());
    }

    @Test
    void temporary_credentials_become_a_profile_and_their_token_is_not_shown() {
        client.answers.put("sts assume-role", Answer.worked("""
                {"Credentials": {"AccessKeyId": "ASIAANA", "SecretAccessKey": "hidden", "SessionToken": "sealed"}}"""));

        walk(call("sts assume-role", Ending.WORKS, ""), new Step.Configure("configure", "writer"));

        assertEquals(new Keys("ASIAANA", "hidden", "sealed"), client.profiles.get("writer"));
        assertFalse(told().contains("hidden") || told().contains("sealed"), told());
    }

    private static Call call(String command, Ending ending, String remembered) {
        return new Call("bucket", Command.of(command), ending, "s3:ListBuckets", remembered);
    }

    private void walk(Step... steps) {
        var narrator = new Narrator("en", new PrintStream(told, true, StandardCharsets.UTF_8));
        new Walk(client, new Decisions(folder.resolve("decisions.jsonl")), narrator, folder).along(List.of(steps));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private final class FixedClient implements Client {
        final Map<String, Answer> answers = new HashMap<>();
        final Map<String, Keys> profiles = new HashMap<>();
        final List<Command> run = new ArrayList<>();
        String logs = "{\"operation\":\"s3:ListBuckets\",\"decision\":\"Allowed\"}\n";

        @Override
        public String introduction() {
            return "client.cli";
        }

        @Override
        public void configure(String profile, Keys keys) {
            profiles.put(profile, keys);
        }

        @Override
        public Answer run(Command command) {
            run.add(command);
            try {
                Files.writeString(folder.resolve("decisions.jsonl"), logs, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answers.getOrDefault(command.name(), Answer.worked(""));
        }
    }
}
