package dev.sekisho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class TestTest {
    private static final String READER = """
            [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::photos/*"}]""";

    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_policy() throws IOException {
        Files.writeString(folder.resolve("reader.json"), READER);
    }

    @Test
    void cases_that_are_as_expected_are_counted() throws IOException {
        write("reads.case", "s3:GetObject", "Allowed by identity#1");
        write("deeper/writes.case", "s3:PutObject", "Denied");

        Command test = run(folder);

        assertEquals("2 cases: 2 passed, 0 failed, 0 unreadable\n", test.out());
        assertEquals(0, test.status(), test.err());
    }

    @Test
    void verbose_names_them() throws IOException {
        write("reads.case", "s3:GetObject", "Allowed");

        assertTrue(Command.run(Map.of(), "test", "--verbose", folder.toString())
                .out()
                .startsWith("passed  " + folder.resolve("reads.case") + "\n"));
    }

    @Test
    void one_that_is_not_as_expected_is_explained() throws IOException {
        Path file = write("writes.case", "s3:PutObject", "Allowed by identity#1");

        Command test = run(file);

        assertEquals(1, test.status(), test.err());
        assertTrue(test.out().startsWith("""
                FAILED  %s
                    readers: the team's wiki
                    - Allowed by identity#1
                    + ImplicitlyDenied for want of IDENTITY_BASED
                    Denied: arn:aws:iam::123456789012:user/ana may not do s3:PutObject on arn:aws:s3:::photos/cat.jpg.\
                """.formatted(file)), test.out());
        assertTrue(test.out().endsWith("1 case: 0 passed, 1 failed, 0 unreadable\n"), test.out());
    }

    @Test
    void it_explains_in_the_language_of_the_locale_or_in_the_one_that_is_asked_for() throws IOException {
        String file = write("writes.case", "s3:PutObject", "Allowed").toString();

        assertTrue(
                Command.run(Map.of("LANG", "ja_JP.UTF-8"), "test", file).out().contains("拒否"));
        assertTrue(Command.run(Map.of("LANG", "ja_JP.UTF-8"), "test", "--lang=en", file)
                .out()
                .contains("Denied:"));
    }

    @Test
    void one_that_cannot_be_read_does_not_stop_the_others() throws IOException {
        Path wrong = folder.resolve("a.case");
        Files.writeString(wrong, "action: s3:GetObject\nresource: *\nidentity: @gone.json\nexpect: Allowed\n");
        write("b.case", "s3:GetObject", "Allowed");

        Command test = run(folder);

        assertEquals(2, test.status());
        assertEquals("""
                UNREADABLE  %s
                    There is no file %s.
                2 cases: 1 passed, 0 failed, 1 unreadable
                """.formatted(wrong, folder.resolve("gone.json")), test.out());
    }

    @Test
    void a_policy_that_aws_would_refuse_is_named_with_its_words() throws IOException {
        Files.writeString(folder.resolve("reader.json"), "{\"Version\": \"2012-10-17\"}");
        write("a.case", "s3:GetObject", "Allowed");

        assertTrue(run(folder).out().contains("    reader.json: Syntax errors in policy.\n"));
    }

    @Test
    void nothing_to_run_is_not_a_success() {
        Command empty = run(folder);
        assertEquals(2, empty.status());
        assertEquals("sekisho: There is no file *.case in " + folder + ".\n", empty.err());

        Command gone = run(folder.resolve("gone"));
        assertEquals(2, gone.status());
        assertEquals("sekisho: There is no file or folder " + folder.resolve("gone") + ".\n", gone.err());
    }

    @Test
    void the_junit_report_holds_whatever_the_cases_hold() throws Exception {
        write("deeper/reads.case", "s3:GetObject", "Allowed");
        Files.writeString(folder.resolve("odd.case"), """
                rule: <"&'> ]]> \u0007 \uFFFF 猫
                action: s3:GetObject
                resource: arn:aws:s3:::music/<&\uD83D\uDC08>
                identity: @reader.json
                expect: Allowed
                """);
        Files.writeString(folder.resolve("wrong.case"), "<action>: \"s3\"");
        Path report = folder.resolve("report.xml");

        assertEquals(
                2,
                Command.run(Map.of(), "test", "--junit=" + report, folder.toString())
                        .status());

        Element suites = parse(Files.readString(report)).getDocumentElement();
        assertEquals("3", suites.getAttribute("tests"));
        assertEquals("1", suites.getAttribute("failures"));
        assertEquals("1", suites.getAttribute("errors"));
        assertEquals(2, suites.getElementsByTagName("testsuite").getLength());
        assertEquals(3, suites.getElementsByTagName("testcase").getLength());
        var failure = (Element) suites.getElementsByTagName("failure").item(0);
        assertEquals(
                "expected: Allowed, but was: ImplicitlyDenied for want of IDENTITY_BASED",
                failure.getAttribute("message"));
        assertTrue(
                failure.getTextContent().startsWith("<\"&'> ]]> \uFFFD \uFFFD 猫\n- Allowed\n"),
                failure::getTextContent);
        assertTrue(failure.getTextContent().contains("arn:aws:s3:::music/<&\uD83D\uDC08>"), failure::getTextContent);
        assertEquals("odd", ((Element) failure.getParentNode()).getAttribute("name"));
        var error = (Element) suites.getElementsByTagName("error").item(0);
        assertEquals("There is no key '<action>'.", error.getAttribute("message"));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Command run(Path path) {
        return Command.run(Map.of(), "test", path.toString());
    }

    private Path write(String name, String action, String expected) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(
                file, """
                rule: readers
                source: the team's wiki
                action: %s
                resource: arn:aws:s3:::photos/cat.jpg
                identity: @%s
                expect: %s
                """.formatted(action, name.startsWith("deeper/") ? "../reader.json" : "reader.json", expected));
        return file;
    }
}
