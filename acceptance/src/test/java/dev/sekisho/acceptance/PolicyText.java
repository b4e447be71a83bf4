package dev.sekisho.acceptance;

/// Policy documents, quoted as a shell wants them.
final class PolicyText {
    private PolicyText() {}

    /// A document of statements.
    ///
    /// @param statements JSON objects, with ' for "
    static String of(String... statements) {
        return "'" + json(statements) + "'";
    }

    /// A document of one statement that allows something.
    ///
    /// @param members of the JSON object but its Effect, with ' for "
    static String allow(String members) {
        return of("{'Effect':'Allow'," + members + "}");
    }

    private static String json(String... statements) {
        return "{'Version':'2012-10-17','Statement':[%s]}"
                .formatted(String.join(",", statements))
                .replace('\'', '"');
    }
}
