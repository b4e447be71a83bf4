package dev.sekisho.acceptance;

import java.util.List;

/// Texts that are no policy documents.
final class BadDocuments {
    private static final String STATEMENT = "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}";

    private BadDocuments() {}

    static List<String> all() {
        return List.of(
                "hello",
                "{}",
                "[]",
                "{\"Version\":\"2012-10-17\"",
                "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
                "{\"Version\":\"2013-10-17\",\"Statement\":[" + STATEMENT + "]}",
                "{\"Statement\":[" + STATEMENT + "]}",
                // A key that stands twice: parsers differ in which one counts.
                "{\"Version\":\"2012-10-17\",\"Statement\":[" + STATEMENT + "],\"Statement\":[" + STATEMENT + "]}",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Effect\":\"Allow\","
                        + "\"Action\":\"s3:*\",\"Resource\":\"*\"}]}",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Resource\":\"*\"}}",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\"}}",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\","
                        + "\"Principal\":\"*\"}}",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\","
                        + "\"Condition\":{\"StringEqualsMaybe\":{\"aws:username\":\"x\"}}}}",
                "{\"Version\":\"2012-10-17\",\"Statement\":" + "[".repeat(200) + STATEMENT + "]".repeat(200) + "}",
                // Longer than any policy may be, and still a policy.
                "{\"Version\":\"2012-10-17\",\"Statement\":[" + (STATEMENT + ",").repeat(2_000) + STATEMENT + "]}");
    }
}
