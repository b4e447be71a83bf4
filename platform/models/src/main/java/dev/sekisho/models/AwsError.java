package dev.sekisho.models;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;

/// A refusal as the caller will see it: a code, its HTTP status, and a message in AWS's words.
///
/// Messages are full sentences without Java names, secrets or line breaks.
@SuppressWarnings("serial")
public final class AwsError extends RuntimeException {
    private final String code;
    private final int status;

    private AwsError(String code, int status, String message) {
        // No stack trace: refusals are ordinary answers, and frequent.
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    @FormatMethod
    public static AwsError of(String code, int status, @FormatString String format, Object... arguments) {
        return new AwsError(
                code, status, arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
    }

    /// The code on the wire, such as `NoSuchEntity`.
    public String code() {
        return code;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
