package dev.sekisho.tour;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a command printed.
///
/// @param error the error code, such as `AccessDenied`, or the empty string if it worked
record Answer(String text, String error) {
    private static final Pattern CODE = Pattern.compile("An error occurred \\((\\w+)\\)");

    static Answer worked(String text) {
        return new Answer(text, "");
    }

    /// @param text in the aws CLI's words
    static Answer failed(String text) {
        Matcher code = CODE.matcher(text);
        return new Answer(text, code.find() ? code.group(1) : "Unknown");
    }

    boolean isRefusal() {
        return error.equals("AccessDenied");
    }

    boolean isSuccess() {
        return error.isEmpty();
    }
}
