package dev.sekisho.models;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A refusal as the caller will see it: a code, its HTTP status, and a message in AWS's words.
///
/// Messages are full sentences without Java names, secrets or line breaks.
@SuppressWarnings("serial")
public final class AwsError extends RuntimeException {
    private final String code;
    private final int status;
    private final Map<String, String> headers;

    private AwsError(String code, int status, String message, Map<String, String> headers) {
        // No stack trace: refusals are ordinary answers, and frequent.
        super(message, null, false, false);
        this.code = code;
        this.status = status;
        this.headers = headers;
    }

    @FormatMethod
    public static AwsError of(String code, int status, @FormatString String format, Object... arguments) {
        return new AwsError(
                code, status, arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments), Map.of());
    }

    /// The same refusal, whose answer has one more header. Protocols that answer in the body alone leave it out.
    public AwsError with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new AwsError(code, status, getMessage(), Collections.unmodifiableMap(more));
    }

    /// The code on the wire, such as `NoSuchEntity`.
    public String code() {
        return code;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// What the head of the answer says beside the status.
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
