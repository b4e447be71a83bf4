package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads query strings and forms.
public final class Parameters {
    /// More than any client sends; a bound on what a body of megabytes can become.
    private static final int MOST = 10_000;

    private Parameters() {}

    /// @param query without the `?`
    /// @throws AwsError InvalidURI if an escape is broken, the text is not UTF-8, or there are too many parameters
    public static List<Parameter> parse(String query) {
        if (query.isEmpty()) {
            return List.of();
        }
        return read(query.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> AwsError.of("InvalidURI", 400, "Couldn't parse the specified URI."));
    }

    /// @param form `application/x-www-form-urlencoded`
    /// @throws AwsError InvalidQueryParameter if an escape is broken, the text is not UTF-8, or there are too many
    public static List<Parameter> parse(byte[] form) {
        return read(form)
                .orElseThrow(() -> AwsError.of(
                        "InvalidQueryParameter",
                        400,
                        "The AWS query string is malformed or does not adhere to AWS standards."));
    }

    private static Optional<List<Parameter>> read(byte[] form) {
        List<Parameter> parameters = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= form.length; i++) {
            if (i == form.length || form[i] == '&') {
                if (i > start) {
                    Parameter parameter = parameter(form, start, i);
                    if (parameter == null || parameters.size() == MOST) {
                        return Optional.empty();
                    }
                    parameters.add(parameter);
                }
                start = i + 1;
            }
        }
        return Optional.of(parameters);
    }

    private static @Nullable Parameter parameter(byte[] form, int from, int to) {
        int equals = from;
        while (equals < to && form[equals] != '=') {
            equals++;
        }
        String name = Percent.decode(form, from, equals, true);
        String value = equals == to ? "" : Percent.decode(form, equals + 1, to, true);
        return name == null || value == null ? null : new Parameter(name, value);
    }
}
