package dev.sekisho.sigv4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query's parameters in their canonical spelling, in the order received.
record Query(List<Parameter> parameters) {
    private static final Query EMPTY = new Query(List.of());
    private static final Comparator<Parameter> CANONICAL_ORDER =
            Comparator.comparing(Parameter::name).thenComparing(Parameter::value);

    /// @param name percent-encoded
    /// @param value percent-encoded; empty when there was no `=`
    record Parameter(String name, String value) {}

    static Query of(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return EMPTY;
        }
        var parameters = new ArrayList<Parameter>();
        int start = 0;
        while (start <= raw.length()) {
            int end = raw.indexOf('&', start);
            if (end < 0) {
                end = raw.length();
            }
            if (end > start) {
                parameters.add(parameter(raw.substring(start, end)));
            }
            start = end + 1;
        }
        return new Query(parameters);
    }

    private static Parameter parameter(String raw) {
        int equals = raw.indexOf('=');
        return equals < 0
                ? new Parameter(PercentEncoding.canonicalQueryPart(raw), "")
                : new Parameter(
                        PercentEncoding.canonicalQueryPart(raw.substring(0, equals)),
                        PercentEncoding.canonicalQueryPart(raw.substring(equals + 1)));
    }

    boolean has(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// The decoded value, or `null`.
    ///
    /// @throws SignatureException when the parameter comes more than once: it would be anyone's guess which one
    ///     counts
    @Nullable
    String single(String name) {
        String found = null;
        for (Parameter parameter : parameters) {
            if (parameter.name().equalsIgnoreCase(name)) {
                if (found != null) {
                    throw new SignatureException(
                            new Problem.MalformedQuery("Query-string parameter '" + name + "' must not be repeated."));
                }
                found = PercentEncoding.decode(parameter.value());
            }
        }
        return found;
    }

    /// Adds the sorted parameters, leaving out those of the given name.
    void addCanonical(Bytes out, @Nullable String without) {
        if (parameters.isEmpty()) {
            return;
        }
        var sorted = new ArrayList<>(parameters);
        sorted.sort(CANONICAL_ORDER);
        boolean first = true;
        for (Parameter parameter : sorted) {
            if (parameter.name().equals(without)) {
                continue;
            }
            if (!first) {
                out.add('&');
            }
            out.add(parameter.name()).add('=').add(parameter.value());
            first = false;
        }
    }
}
