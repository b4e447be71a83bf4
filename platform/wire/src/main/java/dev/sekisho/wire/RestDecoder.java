package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Shape;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the members of a rest request from where the model says they travel.
final class RestDecoder {
    private final OperationModel operation;
    private final WireRequest request;
    private final Map<String, String> labels;

    RestDecoder(OperationModel operation, WireRequest request) {
        this.operation = operation;
        this.request = request;
        this.labels = RestPath.labels(operation, request.path());
    }

    Map<String, Object> members(Shape.Structure shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Member member : shape.members()) {
            Object value = value(member);
            if (value != null) {
                members.put(member.name(), value);
            }
        }
        return members;
    }

    private @Nullable Object value(Member member) {
        return switch (member.location()) {
            case URI -> labels.get(member.locationName());
            case QUERY -> scalar(member, parameter(member.locationName()));
            case HEADER ->
                scalar(member, RestHeaders.value(request, member.locationName().toLowerCase(Locale.ROOT)));
            case HEADERS -> {
                Map<String, Object> found =
                        RestHeaders.below(request, member.locationName().toLowerCase(Locale.ROOT));
                yield found.isEmpty() ? null : found;
            }
            case PAYLOAD -> payload(member);
            case BODY, QUERY_MAP, STATUS ->
                throw new IllegalArgumentException("No request carries " + member.name() + " in " + member.location());
        };
    }

    private @Nullable String parameter(String name) {
        String found = null;
        for (Parameter parameter : request.parameters()) {
            if (parameter.name().equals(name)) {
                if (found != null) {
                    throw RestHeaders.repeated(name);
                }
                found = parameter.value();
            }
        }
        return found;
    }

    private @Nullable Object payload(Member member) {
        return switch (member.shape()) {
            case Shape.Structure structure -> xml(member, structure);
            case Shape.Text _ -> text();
            default -> request.body();
        };
    }

    /// A body that is one text. Bytes that are not UTF-8 become U+FFFD, for the operation to refuse in its own words.
    private String text() {
        byte[] bytes = XmlReader.bytes(request.body());
        BodyChecksums.check(operation, request, bytes, request.body().trailers());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private @Nullable Object xml(Member member, Shape.Structure structure) {
        byte[] bytes = XmlReader.bytes(request.body());
        if (bytes.length == 0) {
            if (member.required()) {
                throw AwsError.of("MissingRequestBodyError", 400, "Request Body is empty");
            }
            return null;
        }
        BodyChecksums.check(operation, request, bytes, request.body().trailers());
        return XmlReader.read(bytes, member.locationName(), structure);
    }

    private static @Nullable Object scalar(Member member, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (member.shape()) {
            case Shape.Text _ -> text;
            case Shape.Bool _ -> bool(member, text);
            case Shape.Int _ -> (int) integer(member, text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Shape.LongInt _ -> integer(member, text, Long.MIN_VALUE, Long.MAX_VALUE);
            case Shape.Timestamp _ -> timestamp(member, text);
            case Shape.ListOf _ ->
                Arrays.stream(text.split(",")).map(String::strip).toList();
            case Shape.Structure _, Shape.MapOf _, Shape.Decimal _, Shape.Blob _ ->
                throw new IllegalArgumentException(
                        "No header carries a " + member.shape().name());
        };
    }

    private static Boolean bool(Member member, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw AwsError.of("InvalidArgument", 400, "Provided %s not true or false", member.locationName());
        };
    }

    /// Source of the message: answers of S3 (observed).
    private static long integer(Member member, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, with what is out of range.
        }
        throw AwsError.of(
                "InvalidArgument", 400, "Provided %s not an integer or within integer range", member.locationName());
    }

    private static @Nullable Instant timestamp(Member member, String text) {
        String given = member.timestampFormat();
        String format = given.isEmpty() ? "rfc822" : given;
        Instant time = Timestamps.parse(text, format);
        if (time == null && !member.locationName().startsWith("If-")) {
            throw AwsError.of("InvalidArgument", 400, "Provided %s not a valid date", member.locationName());
        }
        // HTTP: a recipient ignores If-Modified-Since and If-Unmodified-Since when they are no valid dates.
        // Source: RFC 9110, sections 13.1.3 and 13.1.4.
        return time;
    }
}
