package dev.sekisho.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program in a process of its own.
@Timeout(120)
final class ProgramTest {
    @TempDir
    private Path home;

    @Test
    void a_wrong_option_is_one_line_and_exit_status_2() throws Exception {
        Process program = program("--port=seven");

        assertEquals(2, program.waitFor());
        assertEquals("", program.inputReader().readAllAsString());
        assertEquals(
                "sekisho: Invalid value for option '--port': 'seven' is not an int. See ./sekisho --help.\n",
                program.errorReader().readAllAsString());
    }

    @Test
    void help_explains_every_option_and_command() throws Exception {
        Process program = program("--help");

        String help = program.inputReader().readAllAsString();
        assertEquals(0, program.waitFor());
        for (String word : List.of("--port", "--data-dir", "--store", "--tls-cert")) {
            assertTrue(help.contains(word), word);
        }
        for (String command :
                List.of("env", "status", "why", "account", "run", "credentials", "test", "evaluate", "tour")) {
            assertTrue(help.contains("\n  " + command + " "), command);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void a_signal_ends_it_with_exit_status_0_and_takes_back_the_announcement(String signal) throws Exception {
        Process program = program("--port=0");
        awaitAnnouncement(program);
        assertTrue(Files.exists(data().resolve("server.json")));

        assertEquals(0, end(program, signal));
        assertFalse(Files.exists(data().resolve("server.json")));
        assertEquals("", program.errorReader().readAllAsString());
    }

    @Test
    void it_says_where_it_is_and_what_to_paste_and_no_secret() throws Exception {
        Process program = program("--port=0");
        String said = awaitAnnouncement(program);
        end(program, "TERM");

        assertTrue(said.contains("http://127.0.0.1:"), said);
        assertTrue(said.contains(data().toString()), said);
        assertTrue(said.contains("eval \"$(./sekisho env --data-dir " + data() + ")\""), said);
        String secret = Files.readString(data().resolve("root.properties"))
                .split("secretAccessKey=", -1)[1]
                .strip();
        assertFalse((said + program.errorReader().readAllAsString()).contains(secret));
    }

    @Test
    void what_to_paste_survives_the_shell() {
        Map<String, String> environment = Map.of("HOME", "/home/ana", "SEKISHO_LAUNCHER", "/opt/my tools/sekisho");

        assertEquals(
                "'/opt/my tools/sekisho' env", Main.envCommand(Path.of("/home/ana/.local/share/sekisho"), environment));
        assertEquals(
                "./sekisho env --data-dir '/tmp/ana'\\''s data'",
                Main.envCommand(Path.of("/tmp/ana's data"), Map.of()));
    }

    @Test
    void a_second_process_over_the_same_data_is_turned_away_in_a_sentence() throws Exception {
        Process first = program("--port=0");
        awaitAnnouncement(first);
        Process second = program("--port=0");

        assertEquals(2, second.waitFor());
        assertEquals(
                "sekisho: Another server runs over the data directory " + data() + ".\n",
                second.errorReader().readAllAsString());
        assertEquals(0, end(first, "TERM"));
    }

    private Path data() {
        return home.resolve("data");
    }

    /// Reads until the line to paste, the last that is printed once the server answers.
    private static String awaitAnnouncement(Process program) throws IOException {
        var said = new StringBuilder();
        String line;
        while ((line = program.inputReader().readLine()) != null) {
            said.append(line).append('\n');
            if (line.contains("eval")) {
                return said.toString();
            }
        }
        throw new AssertionError("It ended: " + program.errorReader().readAllAsString());
    }

    private static int end(Process program, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid()))
                .start()
                .waitFor();
        return program.waitFor();
    }

    private Process program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                // Whoever runs the tests in the background passes on that Ctrl-C is ignored.
                "env",
                "--default-signal=INT",
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SEKISHO_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        builder.environment().put("SEKISHO_DATA_DIR", data().toString());
        return builder.start();
    }
}
