package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Headers of a rest request. Presigned URLs carry `x-amz-` headers as query parameters: both count the same.
final class RestHeaders {
    private static final String AMAZON = "x-amz-";

    private RestHeaders() {}

    /// @param name lower case
    /// @return null if it was not sent
    static @Nullable String value(WireRequest request, String name) {
        String header = request.header(name);
        return header == null && name.startsWith(AMAZON) ? parameter(request, name) : header;
    }

    private static @Nullable String parameter(WireRequest request, String name) {
        String found = null;
        for (Parameter parameter : request.parameters()) {
            if (parameter.name().equalsIgnoreCase(name)) {
                if (found != null) {
                    throw repeated(parameter.name());
                }
                found = parameter.value();
            }
        }
        return found;
    }

    /// The headers below a prefix, by the lower-case rest of their names.
    static Map<String, Object> below(WireRequest request, String prefix) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            if (header.getKey().startsWith(prefix)) {
                found.put(header.getKey().substring(prefix.length()), String.join(",", header.getValue()));
            }
        }
        for (Parameter parameter : request.parameters()) {
            String name = parameter.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(prefix) && found.put(name.substring(prefix.length()), parameter.value()) != null) {
                throw repeated(parameter.name());
            }
        }
        return found;
    }

    static AwsError repeated(String name) {
        return AwsError.of("InvalidArgument", 400, "The parameter %s may be given only once.", name);
    }
}
