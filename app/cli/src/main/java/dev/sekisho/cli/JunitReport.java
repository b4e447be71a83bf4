package dev.sekisho.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes results as the XML that CI systems read: a suite for each folder, a test for each case.
final class JunitReport {
    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// @throws CannotRun if the file cannot be written
    static void write(Path file, List<CaseResult> results) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            new JunitReport(xml).suites(results);
            xml.writeEndDocument();
            xml.flush();
        } catch (IOException | XMLStreamException e) {
            throw new CannotRun("The report " + file + " cannot be written.");
        }
    }

    private void suites(List<CaseResult> results) throws XMLStreamException {
        start("testsuites", "sekisho test", results);
        Map<String, List<CaseResult>> byFolder = new LinkedHashMap<>();
        for (CaseResult result : results) {
            byFolder.computeIfAbsent(folder(result.file()), folder -> new ArrayList<>())
                    .add(result);
        }
        for (Map.Entry<String, List<CaseResult>> suite : byFolder.entrySet()) {
            start("testsuite", suite.getKey(), suite.getValue());
            for (CaseResult result : suite.getValue()) {
                test(suite.getKey(), result);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(String element, String name, List<CaseResult> results) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("name", name);
        attribute("tests", Integer.toString(results.size()));
        attribute("failures", count(results, CaseResult.Failed.class));
        attribute("errors", count(results, CaseResult.Unreadable.class));
        attribute("time", seconds(results.stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus)));
    }

    private void test(String folder, CaseResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", folder);
        attribute("name", CaseFiles.name(result.file()));
        attribute("file", result.file().toString());
        attribute("time", seconds(result.took()));
        switch (result) {
            case CaseResult.Passed _ -> {}
            case CaseResult.Failed failed -> problem("failure", failed.headline(), failed.lines());
            case CaseResult.Unreadable unreadable -> problem("error", unreadable.problem(), unreadable.lines());
        }
        xml.writeEndElement();
    }

    private void problem(String element, String message, List<String> lines) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message);
        xml.writeCharacters(legal(String.join("\n", lines)));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        // A line break in an attribute would be read as a space.
        xml.writeAttribute(name, legal(value.replace('\n', ' ')));
    }

    /// XML has no way to write most control characters, nor half a pair of surrogates.
    private static String legal(String text) {
        var legal = new StringBuilder();
        text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : 0xFFFD));
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
    }

    private static String count(List<CaseResult> results, Class<? extends CaseResult> kind) {
        return Long.toString(results.stream().filter(kind::isInstance).count());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.6f", duration.toNanos() / 1e9);
    }

    private static String folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? "." : folder.toString();
    }
}
