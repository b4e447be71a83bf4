package dev.sekisho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvTest {
    @TempDir
    private Path home;

    @Test
    void the_shell_is_pointed_at_the_running_server() throws IOException {
        Path data = data(home.resolve(".local/share/sekisho"), "AKIAROOT", "secret");

        Command env = Command.run(Map.of("HOME", home.toString()), "env");

        assertEquals(0, env.status());
        assertEquals("""
                export AWS_ENDPOINT_URL='http://127.0.0.1:4567'
                export AWS_ACCESS_KEY_ID='AKIAROOT'
                export AWS_SECRET_ACCESS_KEY='secret'
                export AWS_REGION='us-east-1'
                export AWS_DEFAULT_REGION='us-east-1'
                unset AWS_PROFILE AWS_SESSION_TOKEN
                """, env.out(), data.toString());
    }

    @Test
    void a_region_that_is_set_stays() throws IOException {
        Path data = data(home.resolve("data"), "AKIAROOT", "secret");

        Command env = Command.run(Map.of("AWS_DEFAULT_REGION", "ap-northeast-1"), "env", "--data-dir=" + data);

        assertTrue(env.out().contains("AWS_REGION='ap-northeast-1'"), env.out());
    }

    @Test
    void a_quote_in_a_secret_does_not_end_the_word() throws Exception {
        Path data = data(home.resolve("data"), "AKIAROOT", "a'; touch gone; '");

        String lines = Command.run(Map.of(), "env", "--data-dir=" + data).out();

        Process shell = new ProcessBuilder("sh", "-c", lines + "printf %s \"$AWS_SECRET_ACCESS_KEY\"").start();
        assertEquals("a'; touch gone; '", shell.inputReader().readAllAsString());
    }

    @Test
    void the_data_directory_is_that_of_the_option_the_environment_the_file_or_the_home() throws IOException {
        Map<String, String> names = Map.of("option", "A", "environment", "B", "file", "C");
        for (var name : names.entrySet()) {
            data(home.resolve(name.getKey()), name.getValue(), "secret");
        }
        data(home.resolve("share/sekisho"), "D", "secret");
        Files.createDirectories(home.resolve("config/sekisho"));
        Path file = home.resolve("config/sekisho/config.properties");
        Files.writeString(file, "data-dir=" + home.resolve("file") + "\nport=1\n");
        var environment = new HashMap<>(Map.of(
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "XDG_DATA_HOME", home.resolve("share").toString(),
                "SEKISHO_DATA_DIR", home.resolve("environment").toString()));

        assertEquals("A", keyId(environment, "env", "--data-dir=" + home.resolve("option")));
        assertEquals("B", keyId(environment, "env"));
        environment.remove("SEKISHO_DATA_DIR");
        assertEquals("C", keyId(environment, "env"));
        Files.delete(file);
        assertEquals("D", keyId(environment, "env"));
    }

    @Test
    void without_a_server_it_says_how_to_start_one() throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));

        Command env = Command.run(Map.of(), "env", "--data-dir=" + data);

        assertEquals(2, env.status());
        assertEquals("", env.out());
        assertEquals(
                "sekisho: There are no root keys in " + data
                        + ". Start the server first with ./sekisho, or name its data directory with --data-dir.\n",
                env.err());
    }

    @Test
    void a_server_that_has_ended_is_missed() throws IOException {
        Path data = data(home.resolve("data"), "AKIAROOT", "secret");
        Files.delete(data.resolve("server.json"));

        Command env = Command.run(Map.of(), "env", "--data-dir=" + data);

        assertEquals(2, env.status());
        assertEquals(
                "sekisho: No server runs over " + data
                        + ". Start one with ./sekisho, or name it with --endpoint or --data-dir.\n",
                env.err());
    }

    @Test
    void a_server_that_was_killed_is_missed_although_its_file_is_there() throws Exception {
        Path data = data(home.resolve("data"), "AKIAROOT", "secret");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(
                data.resolve("server.json"), "{\"endpoint\":\"http://127.0.0.1:4567\",\"pid\":" + ended.pid() + "}");

        Command env = Command.run(Map.of(), "env", "--data-dir=" + data);

        assertEquals(2, env.status());
        assertTrue(env.err().startsWith("sekisho: No server runs over " + data), env.err());
    }

    @Test
    void an_unknown_command_is_refused() {
        Command unknown = Command.run(Map.of(), "evn");

        assertEquals(2, unknown.status());
        assertTrue(unknown.err().startsWith("Unmatched argument at index 0: 'evn'"), unknown.err());
    }

    private static String keyId(Map<String, String> environment, String... arguments) {
        Command env = Command.run(environment, arguments);
        assertEquals(0, env.status(), env.err());
        return env.out().replaceAll("(?s).*AWS_ACCESS_KEY_ID='([^']*)'.*", "$1");
    }

    private static Path data(Path directory, String id, String secret) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("server.json"), "{\"endpoint\":\"http://127.0.0.1:4567\",\"pid\":1}");
        Files.writeString(
                directory.resolve("root.properties"), "accessKeyId=" + id + "\nsecretAccessKey=" + secret + "\n");
        return directory;
    }
}
