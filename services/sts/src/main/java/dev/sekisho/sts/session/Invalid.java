package dev.sekisho.sts.session;

import com.google.errorprone.annotations.FormatMethod;
import dev.sekisho.models.AwsError;

/// Refusals of values that the model takes and STS does not.
public final class Invalid {
    private Invalid() {}

    @FormatMethod
    public static AwsError of(String format, Object... arguments) {
        return AwsError.of("ValidationError", 400, format, arguments);
    }
}
