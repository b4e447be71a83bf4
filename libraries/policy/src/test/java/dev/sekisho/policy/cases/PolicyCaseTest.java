package dev.sekisho.policy.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The format of case files; what is decided in them, `cases/policy` tests.
class PolicyCaseTest {
    private static final String ALL = "identity: [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]\n";
    private static final String GET = "action: s3:GetObject\nresource: arn:aws:s3:::photos/cat.jpg\n";

    @TempDir
    private Path folder;

    @Test
    void a_value_goes_on_where_lines_begin_with_white_space() {
        assertEquals("Allowed by identity#2", decide("""
                # A comment.
                rule: a team's own
                action: s3:GetObject
                resource: arn:aws:s3:::photos/cat.jpg
                identity:
                  {"Version": "2012-10-17",

                # a comment between
                   "Statement": [
                \t{"Effect": "Allow", "Action": "s3:Put*", "Resource": "*"},
                    {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}]}
                expect: Allowed
                """));
    }

    @Test
    void a_policy_may_be_a_file_beside_the_case() throws IOException {
        Files.createDirectory(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/all.json"), """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""");
        Path file =
                Files.writeString(folder.resolve("a.case"), GET + "identity: @policies/all.json\nexpect: Allowed\n");

        assertTrue(PolicyCase.read(file).run().asExpected());
    }

    @Test
    void line_ends_of_other_systems_are_line_ends() {
        assertEquals("Allowed by identity#1", decide((GET + ALL + "expect: Allowed\n").replace("\n", "\r\n")));
    }

    @Test
    void a_case_says_what_it_is_about() throws IOException {
        PolicyCase given = read("rule: EVAL-1\nsource: IAM User Guide\n" + GET + "expect: Denied");

        assertEquals("EVAL-1", given.rule());
        assertEquals("IAM User Guide", given.source());
        assertEquals("", read(GET + "expect: Denied").rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Allowed | Allowed | true",
                "Allowed by identity#1 | Allowed | true",
                "Allowed by identity#2 | Allowed | false",
                "Denied | Allowed | false",
                "Denied | ImplicitlyDenied | true",
                "ImplicitlyDenied | ImplicitlyDenied | true",
                "ImplicitlyDenied for want of IDENTITY_BASED | ImplicitlyDenied | true",
                "ImplicitlyDenied for want of SESSION | ImplicitlyDenied | false",
                "ExplicitlyDenied | ImplicitlyDenied | false",
                "Denied | ExplicitlyDenied | true",
                "ExplicitlyDenied | ExplicitlyDenied | true",
                "ExplicitlyDenied by identity#1 | ExplicitlyDenied | true",
                "ImplicitlyDenied | ExplicitlyDenied | false"
            })
    void what_is_expected_may_leave_out_what_decided(String expected, String decided, boolean met) {
        String policies = switch (decided) {
            case "Allowed" -> ALL;
            case "ExplicitlyDenied" -> ALL.replace("Allow", "Deny");
            default -> "";
        };

        CaseOutcome outcome = read(GET + policies + "expect: " + expected).run();

        assertTrue(outcome.actual().startsWith(decided), outcome.actual());
        assertEquals(met, outcome.asExpected());
        assertEquals(met, outcome.explanations().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user | arn:aws:iam::123456789012:user/ana",
                "session | arn:aws:iam::123456789012:role/app",
                "root | arn:aws:iam::123456789012:root",
                "arn:aws:iam::111122223333:root | arn:aws:iam::111122223333:root",
                "arn:aws:iam::111122223333:user/ben | arn:aws:iam::111122223333:user/ben",
                "arn:aws:iam::111122223333:user/a/b/ben | arn:aws:iam::111122223333:user/a/b/ben",
                "arn:aws:sts::111122223333:assumed-role/web/one | arn:aws:iam::111122223333:role/web"
            })
    void a_principal_is_a_keyword_or_an_arn(String principal, String arn) {
        var asked = (DecisionCase) read("principal: " + principal + "\n" + GET + "expect: Denied");

        assertEquals(List.of(arn), asked.question().requests().get(0).context().values("aws:principalarn"));
    }

    @Test
    void null_makes_a_key_absent_and_a_value_replaces_what_follows_from_the_principal() {
        var asked = (DecisionCase) read(GET + """
                context: {"aws:UserId": null, "aws:username": "bob", "k:n": 5, "k:b": true, "k:l": []}
                expect: Denied
                """);
        var context = asked.question().requests().get(0).context();

        assertEquals(null, context.values("aws:userid"));
        assertEquals(List.of("bob"), context.values("aws:username"));
        assertEquals(List.of("5"), context.values("k:n"));
        assertEquals(List.of("true"), context.values("k:b"));
        assertEquals(List.of(), context.values("k:l"));
        assertEquals(List.of("123456789012"), context.values("aws:resourceaccount"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "nonsense | Line 1 is not of the form 'key: value'.",
                "^ leading: space^ | Line 1 is not of the form 'key: value'.",
                "actoin: s3:GetObject | There is no key 'actoin'.",
                "scp-1: [] | There is no key 'scp-1'.",
                "scp-2: [] | The key 'scp-2' stands without the level above it.",
                "owner: 12 | The owner '12' is no account id of twelve digits.",
                "type: TRUST | The key 'type' has no meaning here.",
                "principal: arn:aws:sts::123456789012:federated-user/x | The key 'federated-by' is missing.",
                "role-path: /team/ | The key 'role-path' has no meaning here.",
                "context: [] | The context is not a JSON object.",
                "context: {'a': {'b': 'c'}} | The context's value of 'a' is neither a text nor a list of texts.",
                "context: {'a': [null]} | The context's value of 'a' is neither a text nor a list of texts.",
                "context: {'a:b': 'c', 'A:B': null} | The context has the key 'A:B' twice.",
                "identity: {} | identity: Syntax errors in policy.",
                "request: s3:GetObject | The request 's3:GetObject' is not an action and a resource.",
                "request: s3:GetObject photos | 'photos' is no resource: give an ARN, or * for an action without.",
                "request: s3:GetObject arn:aws:s3 | "
                        + "'arn:aws:s3' is no resource: give an ARN, or * for an action without.",
                "request: s3:* * | 's3:*' is no action: give a service, a colon, and a name.",
                "expect: Denied | The key 'expect' stands more than once."
            })
    void a_mistake_is_named(String line, String sentence) {
        String first = line.startsWith("context:") ? line.replace('\'', '"') : line;
        String text = first + "\n" + GET + "expect: Allowed\n";

        assertEquals(
                sentence,
                assertThrows(InvalidCaseException.class, () -> read(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Alowed", "allowed", "Allowed by", "Allowed by identity", "Denied by identity#1", "refused"})
    void an_expectation_that_nothing_could_meet_is_refused(String expectation) {
        assertThrows(InvalidCaseException.class, () -> read(GET + "expect: " + expectation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "arn:aws:iam::123456789012:user/*",
                "arn:aws:iam::12:user/ana",
                "arn:aws:iam::123456789012:role/app",
                "arn:aws:iam::123456789012:group/dev",
                "arn:aws:iam::123456789012:user//",
                "arn:aws:sts::123456789012:user/ana",
                "arn:aws:iam::123456789012:assumed-role/app/one",
                "arn:aws-cn:iam::123456789012:user/ana",
                "*"
            })
    void nobody_asks_who_is_no_principal(String principal) {
        assertThrows(InvalidCaseException.class, () -> read("principal: " + principal + "\n" + GET + "expect: Denied"));
    }

    @Test
    void documents_are_accepted_or_refused() {
        String document = "type: IDENTITY_BASED\ndocument: {\"Version\": \"2012-10-17\", \"Statement\": []}\n";

        assertTrue(read(document + "refused: Syntax errors in policy.").run().asExpected());
        assertFalse(read(document + "expect: accepted").run().asExpected());
        assertThrows(InvalidCaseException.class, () -> read(document + "expect: Allowed"));
        assertThrows(InvalidCaseException.class, () -> read(document.replace("IDENTITY", "GROUP") + "refused: x"));
    }

    @Test
    void files_without_an_end_are_refused() {
        assertEquals(
                "The file /dev/zero is longer than 1 MiB.",
                assertThrows(InvalidCaseException.class, () -> read(GET + "identity: @/dev/zero\nexpect: Allowed"))
                        .getMessage());
    }

    private String decide(String text) {
        CaseOutcome outcome = read(text).run();
        assertTrue(outcome.asExpected(), outcome.actual());
        return outcome.actual();
    }

    private PolicyCase read(String text) {
        return PolicyCase.read(CaseLines.parse(text, folder));
    }
}
