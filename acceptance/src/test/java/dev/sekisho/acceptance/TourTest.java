package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `./sekisho tour` walks the road by itself.
class TourTest {
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
    void it_narrates_in_english() {
        String told = checkout.sekisho("tour", "--lang", "en").text();
        assertTrue(told.contains("aws s3 ls --profile dev-nemoto"), told);
        assertTrue(told.contains("AccessDenied"), told);
        assertTrue(told.contains("AmazonS3ReadOnlyAccess"), told);
        assertFalse(Files.exists(checkout.home().resolve(".aws")), "It must leave the user's own profiles alone.");
        assertFalse(Files.exists(checkout.dataDirectory()), "It must leave the user's own server alone.");
    }

    @Test
    void it_narrates_in_japanese_where_the_locale_is() {
        Map<String, String> environment = new HashMap<>(checkout.environment());
        environment.put("LANG", "ja_JP.UTF-8");
        String told = checkout.sekisho(environment, "tour").text();
        assertTrue(told.contains("ポリシー"), told);
    }

    @Test
    void without_the_aws_cli_it_walks_with_the_sdk_and_says_so() throws IOException {
        Path programs = Files.createDirectory(checkout.home().resolve("bin"));
        for (String program : List.of("bash", "env", "readlink", "dirname", "sed", "mkdir", "flock", "find", "kill")) {
            Files.createSymbolicLink(programs.resolve(program), locate(program));
        }
        Map<String, String> environment = new HashMap<>(checkout.environment());
        environment.put("PATH", programs.toString());
        String told = checkout.sekisho(environment, "tour", "--lang", "en").text();
        assertTrue(told.contains("SDK"), told);
    }

    private static Path locate(String program) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            Path path = Path.of(folder, program);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        throw new IllegalStateException("There is no " + program + ".");
    }
}
