package dev.sekisho.wire;

import dev.sekisho.models.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request's parts, as they were parsed once.
///
/// @param method such as `GET`, upper case
/// @param path as sent, percent-encoded; for S3 always in path style, so `/bucket/key` also where the host named
///     the
/// bucket
/// @param parameters of the query string, and in the query protocol of the form as well; decoded, in the order
///     sent,
/// with
///     duplicates
/// @param headers every value sent, by lower-case name
public record WireRequest(
        String method, String path, List<Parameter> parameters, Map<String, List<String>> headers, Payload body) {

    /// A request of the query protocol: the form's parameters join those of the query string.
    ///
    /// @param form the whole body, `application/x-www-form-urlencoded`
    /// @throws dev.sekisho.models.AwsError InvalidQueryParameter if the form is broken
    public static WireRequest form(
            String method, String path, List<Parameter> query, Map<String, List<String>> headers, byte[] form) {
        List<Parameter> parameters = Parameters.parse(form);
        if (!query.isEmpty()) {
            parameters = new ArrayList<>(parameters);
            parameters.addAll(query);
        }
        return new WireRequest(method, path, parameters, headers, Payload.EMPTY);
    }

    /// Without headers and values: both carry credentials.
    @Override
    public String toString() {
        return method + " " + path;
    }

    /// The header's values, joined as HTTP allows; null if it was not sent.
    ///
    /// @param name lower case
    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        return values.size() == 1 ? values.getFirst() : String.join(",", values);
    }
}
