package dev.sekisho.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong is said in one sentence, and nothing is touched.
final class WrongOptionsTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --port=seven                | Invalid value for option '--port': 'seven' is not an int. See ./sekisho --help.
            --port=65536                | The port 65536 is not between 0 and 65535.
            --port=-1                   | The port -1 is not between 0 and 65535.
            --bind=example              | The address 'example' of --bind is not an IP address.
            --bind=0.0.0.0              | Beyond loopback, on 0.0.0.0, anyone on the way can read plain HTTP. Give --tls-cert and --tls-key to serve HTTPS, or --insecure-http to allow it.
            --bind=::                   | Beyond loopback, on ::, anyone on the way can read plain HTTP. Give --tls-cert and --tls-key to serve HTTPS, or --insecure-http to allow it.
            --tls-cert=cert.pem         | HTTPS needs both --tls-cert and --tls-key.
            --tls-key=key.pem           | HTTPS needs both --tls-cert and --tls-key.
            --account-id=12345678901    | The account id '12345678901' is not twelve digits.
            --account-id=１２３４５６７８９０１２ | The account id '１２３４５６７８９０１２' is not twelve digits.
            --store=mysql://me:secret@x | The URL of --store must be memory:, sqlite: or sqlite:FILE.
            --store=memory:x            | The URL of --store must be memory:, sqlite: or sqlite:FILE.
            --host=a/b                  | The name 'a/b' of --host is not a host name.
            --trusted-proxies=10.0.0/99 | In --trusted-proxies, "10.0.0/99" is neither an IP address nor a block of them.
            --public-url=ftp://a.test   | The URL 'ftp://a.test' of --public-url is not an http or https URL.
            --oidc-jwks=keys.json       | In --oidc-jwks, 'keys.json' is not an https URL, =, and a file.
            --prot=1                    | Unknown option: '--prot=1'. See ./sekisho --help.
            serve                       | Unmatched argument at index 0: 'serve'. See ./sekisho --help.
            """)
    void a_wrong_value_is_named(String argument, String sentence) {
        assertEquals(sentence, refusal(Map.of(), argument));
        assertFalse(Files.exists(home.resolve(".local")));
    }

    @Test
    void a_file_for_tls_that_is_not_there_is_named() {
        Path missing = home.resolve("cert.pem");

        assertEquals(
                "The file " + missing + " cannot be read.",
                refusal(Map.of(), "--tls-cert=" + missing, "--tls-key=" + missing));
    }

    @Test
    void a_value_from_the_environment_is_checked_likewise() {
        assertEquals("The address 'x' of --bind is not an IP address.", refusal(Map.of("SEKISHO_BIND", "x")));
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Path file = Files.writeString(home.resolve("config"), "port=1\nhost=file.test\naccount-id=111111111111\n");
        Map<String, String> environment = Map.of(
                "HOME",
                home.toString(),
                "SEKISHO_CONFIG",
                file.toString(),
                "SEKISHO_PORT",
                "2",
                "SEKISHO_HOST",
                "env.test");

        Settings settings = Main.settings(environment, "--port=3").orElseThrow();

        assertEquals(3, settings.listening().port());
        assertTrue(settings.listening().hosts().containsAll(List.of("localhost", "env.test")));
        assertEquals("111111111111", String.valueOf(settings.wanted().accountId()));
    }

    @Test
    void an_unknown_key_in_the_file_is_named_with_those_that_are_known() throws IOException {
        Path file = Files.writeString(home.resolve("config"), "prot=1\n");

        String sentence = refusal(Map.of("SEKISHO_CONFIG", file.toString()));

        assertTrue(sentence.startsWith("The configuration file " + file + " has an unknown key 'prot'."), sentence);
        assertTrue(
                sentence.contains("master-key-file, oidc-allow, oidc-jwks, port, public-url, root-access-key-id"),
                sentence);
    }

    @Test
    void without_a_home_the_data_directory_must_be_named() {
        var refused = assertThrows(CannotStart.class, () -> Main.settings(Map.of("XDG_CONFIG_HOME", home.toString())));

        assertEquals("HOME is not set; say where everything is to be kept, with --data-dir.", refused.getMessage());
    }

    private String refusal(Map<String, String> environment, String... arguments) {
        var all = new HashMap<>(environment);
        all.put("HOME", home.toString());
        return String.valueOf(assertThrows(CannotStart.class, () -> Main.settings(all, arguments))
                .getMessage());
    }
}
