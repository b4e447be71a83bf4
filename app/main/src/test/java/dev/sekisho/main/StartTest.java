package dev.sekisho.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts and restarts over a data directory.
final class StartTest {
    /// Where SQLite keeps the number of the schema in its file.
    private static final int SCHEMA_OFFSET = 60;

    @TempDir
    private Path home;

    @BeforeAll
    static void quiet() {
        Logging.configure();
    }

    private Path data() {
        return home.resolve("data");
    }

    @Test
    void a_restart_keeps_the_account_and_its_root_key() {
        RootKey first = startAndStop("--account-id=123456789012");

        assertEquals(first, startAndStop());
        assertEquals(first, startAndStop("--account-id=123456789012"));
    }

    @Test
    void a_lost_copy_of_the_root_key_comes_back_from_the_store() throws IOException {
        RootKey first = startAndStop();
        Files.delete(data().resolve("root.properties"));

        startAndStop();

        assertTrue(Files.readString(data().resolve("root.properties")).contains(first.accessKeyId()));
    }

    @Test
    void a_store_in_memory_forgets_all_but_the_root_key() {
        RootKey first = startAndStop("--store=memory:");

        assertEquals(first, startAndStop("--store=memory:"));
        assertFalse(Files.exists(data().resolve("memory")));
        assertFalse(Files.exists(data().resolve("sekisho.db")));
    }

    @Test
    void a_store_may_lie_in_a_file_of_its_own() {
        startAndStop("--store=sqlite:" + home.resolve("own.db"));

        assertTrue(Files.exists(home.resolve("own.db")));
        assertFalse(Files.exists(data().resolve("sekisho.db")));
    }

    @Test
    void root_keys_that_are_given_are_taken() {
        RootKey given = startAndStop(given("AKIAGIVEN", "given secret"));

        assertEquals(RootKey.of("AKIAGIVEN", "given secret"), given);
        assertEquals(given, startAndStop());
    }

    @Test
    void root_keys_that_differ_from_the_stored_ones_are_refused() {
        startAndStop(given("AKIAGIVEN", "given secret"));

        assertEquals(
                "The root access key that was given differs from the one that the data were made with.",
                refusal(given("AKIAGIVEN", "another")));
        assertEquals(
                "The root access key id and the root secret access key are given together.",
                refusal(Map.of("SEKISHO_ROOT_ACCESS_KEY_ID", "AKIAGIVEN")));
    }

    @Test
    void another_account_id_than_the_stored_one_is_refused() {
        startAndStop("--account-id=111111111111");

        assertEquals(
                "The account id that was given is 222222222222, but the data belong to the account 111111111111.",
                refusal("--account-id=222222222222"));
    }

    @Test
    void a_master_key_that_is_missing_is_never_made_anew_for_existing_data() throws IOException {
        startAndStop();
        Files.delete(data().resolve("master.key"));

        assertEquals(
                "The master key file " + data().resolve("master.key")
                        + " is missing, and the data in the store cannot be opened without it.",
                refusal());
        assertFalse(Files.exists(data().resolve("master.key")));
    }

    @Test
    void a_damaged_store_is_refused() throws IOException {
        startAndStop();
        overwrite(0, 1);

        assertEquals("The store file " + database() + " is damaged, or is no database.", refusal());
    }

    @Test
    void damage_within_the_store_is_refused_as_well() throws IOException {
        startAndStop();
        for (int page = 1; page < Files.size(database()) / 4096; page++) {
            overwrite(page * 4096, 99);
        }

        String sentence = refusal();
        assertTrue(sentence.startsWith("The store file " + database() + " cannot be used ("), sentence);
    }

    @Test
    void a_store_of_a_newer_version_is_refused() throws IOException {
        startAndStop();
        overwrite(SCHEMA_OFFSET + 3, 9);

        assertEquals(
                "The store file " + database()
                        + " was written by a newer version (its schema is 9, this version knows 1).",
                refusal());
    }

    @Test
    void a_data_directory_that_others_can_read_is_refused() throws IOException {
        startAndStop();
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-x---"));

        assertEquals(
                "The data directory " + data() + " is open to other users (rwxr-x---). Close it with: chmod 700 "
                        + data(),
                refusal());
    }

    @Test
    void a_data_directory_that_is_a_file_is_refused() throws IOException {
        Files.writeString(data(), "");

        assertEquals("The data directory " + data() + " is not a directory.", refusal());
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_refused() {
        assertEquals(
                "The data directory /proc/nowhere/sekisho cannot be written to.",
                refusal(Map.of(), "--data-dir=/proc/nowhere/sekisho"));
    }

    @Test
    void a_port_in_use_is_named_and_nothing_stays_open() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertEquals(
                    "Cannot listen on port " + port + " of 127.0.0.1 (Address already in use)."
                            + " Another port can be named with --port; 0 takes a free one.",
                    refusal("--port=" + port));
        }
        startAndStop();
    }

    @Test
    void a_second_server_over_the_same_data_is_refused_whatever_its_store() {
        try (RunningServer first = start()) {
            assertEquals("Another server runs over the data directory " + data() + ".", refusal("--store=memory:"));
            assertTrue(Files.exists(data().resolve("server.json")), () -> first.uri() + " is still announced");
        }
    }

    @Test
    void a_certificate_that_is_none_is_refused() throws IOException {
        Path file = Files.writeString(home.resolve("cert.pem"), "none");

        assertEquals(
                "The certificate file " + file + " cannot be read.",
                refusal("--tls-cert=" + file, "--tls-key=" + file));
    }

    @Test
    void nobody_else_can_read_what_is_kept() throws IOException {
        try (RunningServer server = start()) {
            assertTrue(Files.readString(data().resolve("server.json"))
                    .contains('"' + server.uri().toString() + '"'));
            try (Stream<Path> kept = Files.walk(data())) {
                for (Path each : kept.toList()) {
                    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
                    assertEquals("------", permissions.substring(3), each.toString());
                }
            }
        }
        assertFalse(Files.exists(data().resolve("server.json")));
    }

    @Test
    void two_servers_have_different_root_keys() {
        assertNotEquals(startAndStop(), startAndStop("--data-dir=" + home.resolve("other")));
    }

    @Test
    void the_training_for_the_cache_leaves_nothing_behind() {
        Training.run();
    }

    private Path database() throws IOException {
        return data().toRealPath().resolve("sekisho.db");
    }

    private void overwrite(int offset, int value) throws IOException {
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            file.seek(offset);
            file.write(value);
        }
    }

    private static Map<String, String> given(String id, String secret) {
        return Map.of("SEKISHO_ROOT_ACCESS_KEY_ID", id, "SEKISHO_ROOT_SECRET_ACCESS_KEY", secret);
    }

    private RootKey startAndStop(String... arguments) {
        return startAndStop(Map.of(), arguments);
    }

    private RootKey startAndStop(Map<String, String> environment, String... arguments) {
        try (RunningServer server = start(environment, arguments)) {
            return server.rootKey().orElseThrow();
        }
    }

    private String refusal(String... arguments) {
        return refusal(Map.of(), arguments);
    }

    private String refusal(Map<String, String> environment, String... arguments) {
        CannotStart refused = assertThrows(
                CannotStart.class, () -> start(environment, arguments).close());
        return String.valueOf(refused.getMessage());
    }

    private RunningServer start() {
        return start(Map.of());
    }

    private RunningServer start(Map<String, String> environment, String... arguments) {
        var complete = new HashMap<>(environment);
        complete.put("XDG_CONFIG_HOME", home.toString());
        complete.put("SEKISHO_DATA_DIR", data().toString());
        List<String> line = new ArrayList<>(List.of(arguments));
        if (line.stream().noneMatch(argument -> argument.startsWith("--port"))) {
            line.add("--port=0");
        }
        return RunningServer.start(
                Main.settings(complete, line.toArray(String[]::new)).orElseThrow());
    }
}
