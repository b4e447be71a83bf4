package dev.sekisho.server;

import dev.sekisho.server.listen.Incoming;

/// The bodies of the query protocol.
final class FormBody {
    /// No call of IAM or STS comes near: the longest policy document that is accepted is a few KB.
    static final int MOST_BYTES = 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private FormBody() {}

    static byte[] read(Incoming incoming) {
        return WholeBody.read(incoming, MOST_BYTES);
    }

    /// Whether the body is announced as a form.
    static boolean isForm(Incoming incoming) {
        String type = incoming.head().headerOrEmpty("Content-Type");
        return type.regionMatches(true, 0, FORM, 0, FORM.length())
                && (type.length() == FORM.length()
                        || type.charAt(FORM.length()) == ';'
                        || type.charAt(FORM.length()) == ' ');
    }
}
