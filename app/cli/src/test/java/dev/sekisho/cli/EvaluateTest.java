package dev.sekisho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateTest {
    private static final String CAT = "arn:aws:s3:::photos/cat.jpg";

    @TempDir
    private Path folder;

    private String reader = "";
    private String office = "";

    @BeforeEach
    void write_policies() throws IOException {
        reader = write("reader.json", """
                {"Version": "2012-10-17", "Statement": {"Sid": "Read", "Effect": "Allow", "Action": "s3:Get*",
                 "Resource": "arn:aws:s3:::photos/*"}}""");
        office = write("office.json", """
                [{"Effect": "Allow", "Action": "*", "Resource": "*",
                  "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}]""");
    }

    @Test
    void what_is_allowed_ends_with_0() {
        Command allowed = evaluate("--policies", reader, "--action", "s3:GetObject", "--resource", CAT);

        assertEquals(0, allowed.status(), allowed.err());
        assertTrue(allowed.out().startsWith("Allowed: "), allowed.out());
        assertTrue(allowed.out().contains("identity-based policy " + reader), allowed.out());
    }

    @Test
    void what_is_denied_ends_with_1_and_says_why() {
        Command denied = evaluate("--policies", reader, "--action", "s3:PutObject", "--resource", CAT);

        assertEquals(1, denied.status(), denied.err());
        assertTrue(denied.out().contains("It would be allowed with:"), denied.out());
    }

    @Test
    void several_files_are_a_union_and_the_boundary_a_limit() {
        String[] question = {
            "--policies",
            reader,
            office,
            "--action=s3:PutObject",
            "--resource=" + CAT,
            "--context=aws:SourceIp=192.0.2.1"
        };

        assertEquals(0, evaluate(question).status());
        assertEquals(1, evaluate(with(question, "--boundary=" + reader)).status());
    }

    @Test
    void every_kind_of_policy_takes_part() throws IOException {
        String all = write("all.json", "[{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]");
        String none = write("none.json", "[{\"Effect\": \"Allow\", \"Action\": \"ec2:*\", \"Resource\": \"*\"}]");
        String bucket = write("bucket.json", """
                [{"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "s3:*", "Resource": "%s"}]""".formatted(CAT));
        String shut = write("shut.json", """
                [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}]""");
        String[] question = {
            "--policies=" + all,
            "--action=s3:GetObject",
            "--resource=" + CAT,
            "--owner=111122223333",
            "--resource-policy=" + bucket,
            "--principal=arn:aws:sts::123456789012:assumed-role/app/one"
        };

        assertEquals(0, evaluate(question).status());
        assertEquals(1, evaluate(with(question, "--session=" + none)).status());
        assertEquals(0, evaluate(with(question, "--scp=" + all, "--scp=" + all)).status());
        assertEquals(
                1, evaluate(with(question, "--scp=" + all, "--scp=" + none)).status());
        assertEquals(1, evaluate(with(question, "--rcp=" + shut)).status());
        assertEquals(1, evaluate(with(question, "--endpoint=" + shut)).status());
    }

    @Test
    void a_trust_policy_must_itself_allow() throws IOException {
        String trust = write("trust.json", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"Service": \
                "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}}""");
        String[] question = {
            "--trust=" + trust, "--action=sts:AssumeRole", "--resource=arn:aws:iam::123456789012:role/app"
        };

        assertEquals(1, evaluate(question).status());
        assertEquals(
                0, evaluate(with(question, "--principal=lambda.amazonaws.com")).status());
    }

    @Test
    void a_key_without_a_value_is_absent_and_one_that_is_repeated_has_several() throws IOException {
        String policy = write("tags.json", """
                [{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {
                  "ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]}, "Null": {"aws:username": "true"}}}]""");
        String[] question = {"--policies=" + policy, "--action=ec2:CreateTags", "--resource=*", "--context=aws:username"
        };

        assertEquals(
                0,
                evaluate(with(question, "--context=aws:TagKeys=a", "--context=aws:TagKeys=b"))
                        .status());
        assertEquals(
                1,
                evaluate(with(question, "--context=aws:TagKeys=a", "--context=aws:TagKeys=c"))
                        .status());
    }

    @Test
    void json_explains_to_programs() {
        Command denied = evaluate("--json", "--policies", reader, "--action", "s3:PutObject", "--resource", CAT);

        assertTrue(denied.out().startsWith("{\"principal\":\"arn:aws:iam::123456789012:user/ana\","), denied.out());
        assertTrue(denied.out().contains("\"decision\":\"ImplicitlyDenied\",\"missing\":\"IDENTITY_BASED\""));
    }

    @Test
    void many_requests_are_answered_line_by_line() {
        Command answers = Command.runWith(Map.of(), """
                {"action": "s3:GetObject", "resource": "arn:aws:s3:::photos/cat.jpg"}

                {"action": ["s3:GetObject", "s3:PutObject"], "resource": "arn:aws:s3:::photos/cat.jpg"}
                """, "evaluate", "--policies=" + reader);

        assertEquals("""
                {"decision":"Allowed","by":[{"type":"IDENTITY_BASED","policy":"%s","index":0,"sid":"Read"}]}
                {"decision":"ImplicitlyDenied","missing":"IDENTITY_BASED"}
                """.formatted(reader), answers.out());
        assertEquals(1, answers.status());
    }

    @Test
    void what_a_line_leaves_out_the_options_say() throws IOException {
        String requests = write("requests", """
                {"action": "s3:PutObject", "resource": "%s"}
                {"action": "s3:PutObject", "resource": "%s", "context": {"aws:SourceIp": "198.51.100.1"}}
                """.formatted(CAT, CAT));

        Command answers =
                evaluate("--policies=" + office, "--requests=" + requests, "--context=aws:SourceIp=192.0.2.1");

        assertEquals(
                "Allowed ImplicitlyDenied",
                answers.out()
                        .replaceAll("(?m)^\\{\"decision\":\"(\\w+)\".*$", "$1")
                        .strip()
                        .replace('\n', ' '));
    }

    @Test
    void a_line_that_cannot_be_read_does_not_stop_the_others() {
        Command answers = Command.runWith(Map.of(), """
                nonsense
                {"action": "s3:GetObject", "resource": "photos"}
                {"actoin": "s3:GetObject"}
                {"action": "s3:GetObject", "resource": "arn:aws:s3:::photos/cat.jpg"}
                """, "evaluate", "--policies=" + reader, "--requests=-");

        assertEquals(2, answers.status());
        assertEquals(4, answers.out().lines().count(), answers.out());
        assertEquals(
                3,
                answers.out()
                        .lines()
                        .filter(line -> line.startsWith("{\"error\":\""))
                        .count(),
                answers.out());
    }

    @Test
    void input_that_is_wrong_is_a_sentence() throws IOException {
        String refused = write("refused.json", "{\"Version\": \"2012-10-17\", \"Statement\": []}");
        String binary = folder.resolve("binary").toString();
        Files.write(Path.of(binary), new byte[] {(byte) 0xC3, 0x28});
        String[] right = {"--policies=" + reader, "--action=s3:GetObject", "--resource=" + CAT};

        assertSays("There is no file " + folder.resolve("gone") + ".", "--policies=" + folder.resolve("gone"));
        assertSays(refused + ": Syntax errors in policy.", "--policies=" + refused);
        assertSays("The file " + binary + " is not UTF-8.", "--policies=" + binary);
        assertSays("The requests in " + binary + " cannot be read.", "--requests=" + binary);
        assertSays("The file " + folder + " cannot be read.", "--policies=" + folder);
        assertSays("The key 'resource' is missing.", "--action=s3:GetObject");
        assertSays("'s3:Get*' is no action: give a service, a colon, and a name.", "--action=s3:Get*", "--resource=*");
        assertSays(
                "'photos' is no resource: give an ARN, or * for an action without.",
                "--action=s3:GetObject",
                "--resource=photos");
        assertSays("The owner '12' is no account id of twelve digits.", with(right, "--owner=12"));
        assertSays(
                "The context has the key 'AWS:sourceip' twice.",
                with(right, "--context=aws:SourceIp=1.2.3.4", "--context=AWS:sourceip=1.2.3.4"));
        assertSays(
                "The key 'federated-by' is missing.",
                with(right, "--principal=arn:aws:sts::123456789012:federated-user/guest"));
        assertSays(
                "A resource has either 'resource-policy' or 'trust'.",
                with(right, "--trust=" + reader, "--resource-policy=" + reader));
        assertTrue(evaluate(with(right, "--principal=nobody")).err().startsWith("sekisho: 'nobody' is no principal: "));
    }

    private static void assertSays(String sentence, String... arguments) {
        Command wrong = evaluate(arguments);
        assertEquals("sekisho: " + sentence + "\n", wrong.err());
        assertEquals(2, wrong.status());
        assertFalse(wrong.out().contains("Allowed"));
    }

    private static Command evaluate(String... arguments) {
        return Command.run(
                Map.of(),
                Stream.concat(Stream.of("evaluate"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
