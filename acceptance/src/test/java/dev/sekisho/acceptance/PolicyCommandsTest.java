package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The commands that decide by policies, with no server anywhere.
class PolicyCommandsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("sekisho.root")).toAbsolutePath().normalize();
    private static final String EXAMPLE = ROOT.resolve("examples/policy-tests").toString();
    private static final String CAT = "arn:aws:s3:::photos/shared/cat.jpg";

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
    void the_example_of_the_documentation_passes() {
        assertEquals(
                "13 cases: 13 passed, 0 failed, 0 unreadable",
                checkout.sekisho("test", EXAMPLE).text());
    }

    @Test
    void a_team_whose_policy_allows_too_much_is_told_where() throws IOException {
        Path team = copyOfTheExample();
        Path reader = team.resolve("policies/photo-reader.json");
        Files.writeString(reader, Files.readString(reader).replace("home/${aws:username}/", "home/"));
        Path report = checkout.scratch().resolve("report.xml");

        Outcome test = checkout.sekisho("test", "--junit", report.toString(), team.toString());

        assertEquals(1, test.status(), test::toString);
        assertTrue(test.out().startsWith("FAILED  " + team.resolve("tests/reader-does-not-read-anothers-home.case")));
        assertTrue(test.out().contains("    - Denied\n    + Allowed by identity#2\n"), test::toString);
        assertTrue(test.out().contains("statement 2 «ReadOwnAndShared» (Allow): applies"), test::toString);
        assertTrue(test.out().endsWith("13 cases: 12 passed, 1 failed, 0 unreadable\n"), test::toString);
        assertTrue(Files.readString(report).contains("tests=\"13\" failures=\"1\" errors=\"0\""));
    }

    @Test
    void what_cannot_be_read_is_neither_passed_nor_failed() throws IOException {
        Path team = copyOfTheExample();
        Files.writeString(team.resolve("policies/deploy.json"), "{\"Version\": \"2012-10-17\"");

        Outcome test = checkout.sekisho("test", team.toString());

        assertEquals(2, test.status(), test::toString);
        assertTrue(test.out().contains("deploy.json: Syntax errors in policy."), test::toString);
        assertTrue(test.out().endsWith("13 cases: 11 passed, 0 failed, 2 unreadable\n"), test::toString);
        assertFalse((test.out() + test.err()).contains("Exception"), test::toString);
        assertEquals(2, checkout.sekisho("test", "nowhere").status());
        assertEquals(2, checkout.sekisho("test").status());
    }

    @Test
    void a_question_is_answered_with_an_exit_status_and_a_reason() {
        String[] reader = {
            "evaluate", "--policies", EXAMPLE + "/policies/photo-reader.json", "--resource", CAT, "--action"
        };

        assertTrue(checkout.sekisho(with(reader, "s3:GetObject")).text().startsWith("Allowed: "));
        Outcome denied = checkout.sekisho(with(reader, "s3:PutObject"));
        assertEquals(1, denied.status(), denied::toString);
        assertTrue(denied.out().contains("It would be allowed with:"), denied::toString);
        assertEquals(
                "ImplicitlyDenied",
                new Outcome(
                                0,
                                checkout.sekisho(with(reader, "s3:PutObject", "--json"))
                                        .out(),
                                "")
                        .value("/decision"));
    }

    @Test
    void many_questions_are_answered_line_by_line() {
        var words = List.of(
                checkout.launcher().toString(), "evaluate", "--policies", EXAMPLE + "/policies/photo-reader.json");

        Outcome answers = new Command(checkout.scratch(), checkout.environment()).run(words, """
                {"action": "s3:GetObject", "resource": "arn:aws:s3:::photos/shared/猫.jpg"}
                {"action": "s3:GetObject", "resource": "arn:aws:s3:::photos/home/ben/x", "principal": "session"}
                """);

        assertEquals(1, answers.status(), answers::toString);
        List<String> lines = answers.out().lines().toList();
        assertEquals(2, lines.size(), answers::toString);
        assertTrue(lines.get(0).startsWith("{\"decision\":\"Allowed\","), answers::toString);
        assertEquals("{\"decision\":\"ImplicitlyDenied\",\"missing\":\"IDENTITY_BASED\"}", lines.get(1));
    }

    @Test
    void a_wrong_question_is_answered_with_a_sentence() {
        Outcome wrong = checkout.sekisho("evaluate", "--action", "GetObject", "--resource", CAT)
                .failedWith("sekisho: 'GetObject' is no action: give a service, a colon, and a name.");
        assertEquals(2, wrong.status());
        assertEquals("", wrong.out());
    }

    private Path copyOfTheExample() throws IOException {
        Path example = Path.of(EXAMPLE);
        Path copy = checkout.scratch().resolve("team");
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(example.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }
}
