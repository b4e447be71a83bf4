package dev.sekisho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run` and `credentials`, which assume a role first.
final class RunTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/builder";
    private static final String SESSION = """
            <AssumedRoleUser><AssumedRoleId>AROAEXAMPLE:night</AssumedRoleId>\
            <Arn>arn:aws:sts::123456789012:assumed-role/builder/night</Arn></AssumedRoleUser>\
            <Credentials><AccessKeyId>ASIASESSION</AccessKeyId><SecretAccessKey>se/cret+</SecretAccessKey>\
            <SessionToken>to"ken==</SessionToken><Expiration>2026-11-28T01:00:00Z</Expiration></Credentials>\
            <PackedPolicySize>6</PackedPolicySize>""";

    @TempDir
    private Path folder;

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_command_has_the_sessions_credentials_and_its_own_exit_status() throws IOException {
        server.answers("AssumeRole", SESSION);

        Command run = Command.run(
                server.environment(), "run", "--role", ROLE, "--", "sh", "-c", "env >'" + folder + "/env'; exit 7");

        assertEquals(7, run.status(), run.err());
        String variables = Files.readString(folder.resolve("env"));
        assertTrue(variables.contains("AWS_ACCESS_KEY_ID=ASIASESSION\n"), variables);
        assertTrue(variables.contains("AWS_SECRET_ACCESS_KEY=se/cret+\n"), variables);
        assertTrue(variables.contains("AWS_SESSION_TOKEN=to\"ken==\n"), variables);
        assertTrue(variables.contains("AWS_ENDPOINT_URL=" + server.endpoint() + "\n"), variables);
        assertTrue(variables.contains("AWS_REGION=us-east-1\n"), variables);
        assertTrue(variables.contains("AWS_DEFAULT_REGION=us-east-1\n"), variables);
        Map<String, String> form = server.asked.getFirst().form();
        assertEquals(
                Map.of(
                        "Action", "AssumeRole",
                        "Version", "2011-06-15",
                        "RoleArn", ROLE,
                        "RoleSessionName", "sekisho"),
                form);
        assertTrue(server.asked.getFirst().authorization().contains("/us-east-1/sts/aws4_request"));
    }

    @Test
    void what_would_lead_to_other_credentials_or_endpoints_is_gone() throws IOException {
        server.answers("AssumeRole", SESSION);
        Map<String, String> environment = server.environment();
        environment.put("AWS_PROFILE", "other");
        environment.put("AWS_SECURITY_TOKEN", "other");
        environment.put("AWS_ENDPOINT_URL_S3", "http://other.test");
        environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", "/other");
        environment.put("AWS_REGION", "ap-northeast-1");
        environment.put("KEPT", "yes");

        Command.run(environment, "run", "--role", ROLE, "--", "sh", "-c", "env >'" + folder + "/env'");

        String variables = Files.readString(folder.resolve("env"));
        assertFalse(variables.contains("other"), variables);
        assertTrue(variables.contains("KEPT=yes\n"), variables);
        assertTrue(variables.contains("AWS_DEFAULT_REGION=ap-northeast-1\n"), variables);
    }

    @Test
    void the_environments_session_signs_with_its_token() {
        server.answers("AssumeRole", SESSION);
        Map<String, String> environment = server.environment();
        environment.put("AWS_SESSION_TOKEN", "my token");

        assertEquals(0, Command.run(environment, "run", "--role", ROLE, "true").status());

        assertEquals("my token", server.asked.getFirst().token());
        assertTrue(server.asked.getFirst().authorization().contains("Credential=AKIAUSER/"));
    }

    @Test
    void session_policy_and_duration_are_sent() throws IOException {
        server.answers("AssumeRole", SESSION);
        Path policy = Files.writeString(folder.resolve("policy.json"), "{\"Statement\": [\"é&=\"]}");

        Command run = Command.run(
                server.environment(),
                "run",
                "--role=" + ROLE,
                "--session=night",
                "--policy=" + policy,
                "--duration=900",
                "--",
                "true");

        assertEquals(0, run.status(), run.err());
        Map<String, String> form = server.asked.getFirst().form();
        assertEquals("night", form.get("RoleSessionName"));
        assertEquals("{\"Statement\": [\"é&=\"]}", form.get("Policy"));
        assertEquals("900", form.get("DurationSeconds"));
    }

    @Test
    void the_commands_own_options_are_its_own() {
        server.answers("AssumeRole", SESSION);

        assertEquals(3, run("sh", "-c", "exit $#", "--", "--role", "x", "--help"));
        assertEquals(4, run("--", "sh", "-c", "exit $#", "@a", "--", "-h", "", "x"));
    }

    @Test
    void a_command_that_a_signal_ends_has_the_status_that_shells_give_it() {
        server.answers("AssumeRole", SESSION);

        assertEquals(128 + 15, run("--", "sh", "-c", "kill -TERM $$"));
    }

    @Test
    void a_command_that_does_not_exist_is_said_to_be_none() {
        server.answers("AssumeRole", SESSION);

        assertEquals(127, run("--", folder + "/none"));
    }

    @Test
    void it_stands_between_the_command_and_its_terminal_and_passes_on_that_it_shall_end() throws Exception {
        server.answers("AssumeRole", SESSION);
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sekisho.cli.Main",
                "run",
                "--role",
                ROLE,
                "--",
                "sh",
                "-c",
                "read line; trap 'kill $!; exit 5' TERM; sleep 300 & echo \"$line\"; wait");
        program.environment().putAll(server.environment());
        Process run = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var in = run.outputWriter()) {
            in.write("typed\n");
        }
        assertEquals("typed", run.inputReader().readLine());

        run.destroy();

        assertEquals(5, run.waitFor());
    }

    @Test
    void whom_the_role_does_not_trust_runs_nothing() {
        server.refuses("AssumeRole", 403, "AccessDenied", "User: x is not authorized to perform: sts:AssumeRole.");

        Command run = Command.run(server.environment(), "run", "--role", ROLE, "--", "touch", folder + "/run");

        assertEquals(1, run.status());
        assertEquals("sekisho: AccessDenied: User: x is not authorized to perform: sts:AssumeRole.\n", run.err());
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void the_root_user_is_told_that_it_assumes_no_roles() throws IOException {
        server.refuses("AssumeRole", 403, "AccessDenied", "Roles may not be assumed by root accounts.");
        Files.writeString(folder.resolve("server.json"), "{\"endpoint\":\"" + server.endpoint() + "\",\"pid\":1}");
        Files.writeString(folder.resolve("root.properties"), "accessKeyId=AKIAROOT\nsecretAccessKey=a secret\n");

        Command run = Command.run(Map.of(), "run", "--data-dir=" + folder, "--role", ROLE, "--", "true");

        assertEquals(1, run.status());
        assertTrue(run.err().contains("sekisho: The root user assumes no roles (the key AKIAROOT is from "), run.err());
        assertFalse(run.err().contains("a secret"), run.err());
    }

    @Test
    void without_a_role_or_a_command_nothing_is_asked() {
        assertEquals(2, Command.run(server.environment(), "run", "true").status());
        assertEquals(2, run());
        assertEquals(0, server.asked.size());
    }

    @Test
    void a_policy_that_is_not_there_is_named() {
        Command run =
                Command.run(server.environment(), "run", "--role", ROLE, "--policy", folder + "/none", "--", "true");

        assertEquals(2, run.status());
        assertEquals("sekisho: The policy " + folder + "/none cannot be read.\n", run.err());
    }

    @Test
    void credentials_are_what_a_profile_reads_from_a_process() {
        server.answers("AssumeRole", SESSION);

        Command credentials = Command.run(server.environment(), "credentials", "--role", ROLE, "--session", "night");

        assertEquals(0, credentials.status(), credentials.err());
        assertEquals("""
                {"Version":1,"AccessKeyId":"ASIASESSION","SecretAccessKey":"se/cret+","SessionToken":"to\\"ken==",\
                "Expiration":"2026-11-28T01:00:00Z"}
                """, credentials.out());
    }

    @Test
    void refused_credentials_print_nothing_that_could_be_taken_for_some() {
        server.refuses("AssumeRole", 403, "ExpiredToken", "The security token is expired.");

        Command credentials = Command.run(server.environment(), "credentials", "--role", ROLE);

        assertEquals(1, credentials.status());
        assertEquals("", credentials.out());
        assertEquals("sekisho: ExpiredToken: The security token is expired.\n", credentials.err());
    }

    @Test
    void an_answer_without_credentials_is_of_no_server_of_this_kind() {
        server.answers("AssumeRole", SESSION.replace("SessionToken", "Other"));

        Command credentials = Command.run(server.environment(), "credentials", "--role", ROLE);

        assertEquals(2, credentials.status());
        assertFalse(credentials.err().contains("se/cret+"), credentials.err());
    }

    private int run(String... command) {
        var arguments = new String[command.length + 3];
        System.arraycopy(new String[] {"run", "--role", ROLE}, 0, arguments, 0, 3);
        System.arraycopy(command, 0, arguments, 3, command.length);
        return Command.run(server.environment(), arguments).status();
    }
}
