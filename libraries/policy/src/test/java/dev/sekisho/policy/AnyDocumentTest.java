package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.policy.cases.DocumentCase;
import dev.sekisho.policy.cases.PolicyCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever text is given as whatever type, it is read, or refused in words.
class AnyDocumentTest {
    private static final Path CASES = Path.of("..", "..", "cases", "policy", "document");
    private static final int LONG = 60_000;

    @Test
    void every_document_is_read_or_refused_as_every_type() throws IOException {
        for (String document : documents()) {
            for (PolicyType type : PolicyType.values()) {
                readOrRefuse(document, type);
            }
        }
    }

    @Test
    void a_document_that_ends_anywhere_is_refused() throws IOException {
        for (String document :
                documents().stream().filter(text -> text.matches("[{].*[}]")).toList()) {
            String whole = document.substring(0, document.lastIndexOf('}'));
            for (int end = 0; end < whole.length(); end += 7) {
                assertEquals("refused", readOrRefuse(whole.substring(0, end), PolicyType.RESOURCE_BASED));
            }
        }
    }

    @Test
    void a_value_of_any_length_is_read_or_refused() {
        for (String repeated : List.of("-a", ".a", "/a", "/", ":", "*", "a*", "1", "${a}", "${", "\\u5199")) {
            String text = repeated.repeat(LONG / repeated.length());
            for (String value : List.of(
                    "arn:aws" + text + ":s3:::b",
                    "arn:aws:s3" + text + ":::b",
                    "arn:aws:s3:::b" + text,
                    "arn:aws" + text + ":iam::123456789012:root",
                    "arn:aws:iam::123456789012:user" + text,
                    "arn:aws:iam::123456789012:oidc-provider/a" + text,
                    "a" + text)) {
                readOrRefuse(statement("\"*\"", value, "{}"), PolicyType.RESOURCE_BASED);
                for (String kind : List.of("AWS", "Service", "Federated", "CanonicalUser")) {
                    String principal = "{\"" + kind + "\":\"" + value + "\"}";
                    readOrRefuse(statement(principal, "*", "{}"), PolicyType.RESOURCE_BASED);
                }
                for (String operator : List.of("StringLike", "ArnLike", "IpAddress", "NumericEquals", "DateEquals")) {
                    String condition = "{\"" + operator + "\":{\"a\":\"" + value + "\"}}";
                    readOrRefuse(statement("\"*\"", "*", condition), PolicyType.VPC_ENDPOINT);
                }
            }
        }
    }

    private static String statement(String principal, String resource, String condition) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":" + principal
                + ",\"Action\":\"s3:*\",\"Resource\":\"" + resource + "\",\"Condition\":" + condition + "}}";
    }

    private static String readOrRefuse(String document, PolicyType type) {
        try {
            PolicyDocument.parse(document, type);
            return "read";
        } catch (MalformedPolicyException e) {
            return "refused";
        }
    }

    private static List<String> documents() throws IOException {
        try (Stream<Path> all = Files.walk(CASES)) {
            return all.filter(file -> file.toString().endsWith(".case"))
                    .map(file -> ((DocumentCase) PolicyCase.read(file)).document())
                    .toList();
        }
    }
}
