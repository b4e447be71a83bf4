package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads query strings and forms.
public final class Parameters {
    private Parameters() {}

    /// @param query without the `?`
    /// @throws AwsError InvalidQueryParameter if an escape is broken or the text is not UTF-8
    public static List<Parameter> parse(String query) {
        return query.isEmpty() ? List.of() : parse(query.getBytes(StandardCharsets.UTF_8));
    }

    /// @param form `application/x-www-form-urlencoded`; a query string has the same form
    /// @throws AwsError InvalidQueryParameter if an escape is broken or the text is not UTF-8
    public static List<Parameter> parse(byte[] form) {
        List<Parameter> parameters = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= form.length; i++) {
            if (i == form.length || form[i] == '&') {
                if (i > start) {
                    parameters.add(parameter(form, start, i));
                }
                start = i + 1;
            }
        }
        return parameters;
    }

    private static Parameter parameter(byte[] form, int from, int to) {
        int equals = from;
        while (equals < to && form[equals] != '=') {
            equals++;
        }
        String name = decoded(Percent.decode(form, from, equals, true));
        return equals == to ? new Parameter(name, "") : new Parameter(name, decoded(Percent.decode(form, equals + 1, to, true)));
    }

    private static String decoded(@Nullable String text) {
        if (text == null) {
            throw AwsError.of("InvalidQueryParameter", 400, "The query string is malformed: it must be percent-encoded UTF-8.");
        }
        return text;
    }
}
