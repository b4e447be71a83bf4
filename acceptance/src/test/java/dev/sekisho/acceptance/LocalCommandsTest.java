package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The launcher and the commands beside the server.
class LocalCommandsTest {
    private Checkout checkout;

    @BeforeEach
    void check_out() {
        checkout = new Checkout();
    }

    @AfterEach
    void remove() {
        checkout.close();
    }

    @Test
    void help_explains_every_option() {
        String help = checkout.sekisho("--help").text();
        for (String option : new String[] {
            "--port",
            "--bind",
            "--data-dir",
            "--store",
            "--account-id",
            "--master-key-file",
            "--tls-cert",
            "--tls-key",
            "--insecure-http",
            "--host",
            "--trusted-proxies",
            "SEKISHO_ROOT_ACCESS_KEY_ID"
        }) {
            assertTrue(help.contains(option), option);
        }
    }

    @Test
    void a_wrong_option_ends_with_2_and_a_sentence() {
        Outcome outcome = checkout.sekisho("--prot", "80").failedWith("--prot");
        assertEquals(2, outcome.status());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
    }

    @Test
    void without_a_jdk_25_it_says_what_was_looked_for_and_where() {
        // A launcher that looks for a JDK that nobody has yet.
        var environment = new HashMap<>(checkout.environment());
        environment.put("JAVA_HOME", "/nowhere/jdk");
        var outcome = new Command(checkout.scratch(), environment)
                .run(
                        java.util.List.of(
                                "bash",
                                "-c",
                                "sed 's/-ge 25/-ge 2500/' '" + checkout.launcher() + "' > ../other && bash ../other"),
                        "");
        outcome.failedWith("needs a JDK 25");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("/nowhere/jdk"), outcome.err());
        assertTrue(outcome.err().contains("/usr/lib/jvm"), outcome.err());
    }

    @Test
    void no_classes_come_from_a_cache_of_other_jars() throws IOException {
        Path lib = checkout.program("cli").resolve("lib");
        List<Path> jars;
        try (Stream<Path> all = Files.list(lib)) {
            jars = all.toList();
        }
        Path built = lib.toRealPath();
        Files.delete(lib);
        Files.createDirectory(lib);
        for (Path jar : jars) {
            Files.copy(built.resolve(jar.getFileName()), lib.resolve(jar.getFileName()));
        }
        checkout.sekisho("--help").succeeded();
        assertTrue(Files.exists(checkout.program("cli").resolve("aot.cache")));
        assertEquals(2, checkout.sekisho("status").failedWith("No server runs").status());

        Path cli = jars.stream()
                .map(Path::getFileName)
                .map(lib::resolve)
                .filter(jar -> jar.getFileName().toString().startsWith("sekisho-cli"))
                .findFirst()
                .orElseThrow();
        try (FileSystem jar = FileSystems.newFileSystem(cli)) {
            Files.delete(jar.getPath("dev/sekisho/cli/Main.class"));
        }
        checkout.sekisho("status").failedWith("dev.sekisho.cli.Main");
    }

    @Test
    void the_server_prints_where_it_is_and_no_secret_and_leaves_with_0() {
        try (Sekisho server = Sekisho.start(checkout)) {
            String secret = new String(server.rootSecret().reveal(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(server.output().contains(server.endpoint().toString()), server.output());
            assertTrue(server.output().contains(checkout.dataDirectory().toString()), server.output());
            assertFalse(server.output().contains(secret));
            assertEquals(200, Http.get(server.endpoint() + "/_sekisho/health").statusCode());
            assertEquals(0, server.interrupt());
            assertFalse(Files.exists(checkout.dataDirectory().resolve("server.json")));
        }
    }

    @Test
    void a_second_server_over_the_same_data_is_told_of_the_first() {
        try (Sekisho server = Sekisho.start(checkout)) {
            Outcome second = checkout.sekisho("--port", "0");
            assertEquals(2, second.status(), second::toString);
            assertFalse(second.err().contains("Exception"), second::err);
            assertEquals(200, Http.get(server.endpoint() + "/_sekisho/health").statusCode());
        }
    }

    @Test
    void env_makes_a_shell_the_root_users_and_status_says_who_that_is() {
        try (Sekisho server = Sekisho.start(checkout)) {
            var environment = new HashMap<>(checkout.environment());
            environment.put("AWS_PROFILE", "other");
            environment.put("AWS_SESSION_TOKEN", "old");
            Outcome shell = new Command(checkout.scratch(), environment)
                    .run(
                            java.util.List.of(
                                    "bash", "-ec", "eval \"$('" + checkout.launcher() + "' env)\"; env | grep ^AWS_"),
                            "");
            String variables = shell.text();
            assertTrue(variables.contains("AWS_ENDPOINT_URL=" + server.endpoint()), variables);
            assertTrue(variables.contains("AWS_ACCESS_KEY_ID=" + server.rootAccessKeyId()), variables);
            assertTrue(variables.contains("AWS_DEFAULT_REGION=us-east-1"), variables);
            assertFalse(variables.contains("AWS_PROFILE"), variables);
            assertFalse(variables.contains("AWS_SESSION_TOKEN"), variables);
            assertTrue(checkout.sekisho("status").text().contains("arn:aws:iam::000000000000:root"));
        }
        assertEquals(2, checkout.sekisho("env").status());
    }
}
