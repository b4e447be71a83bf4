package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.Payload;
import dev.sekisho.models.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads the JSON of requests: bounded, in UTF-8, and of the types that the shape knows.
///
/// A member that the model does not know is passed over, as AWS does: a client may be newer than the model. `null` is
/// a member that was not sent.
///
/// Source: Smithy, "AWS JSON 1.1 protocol"; the messages as AWS's services answer (observed).
final class JsonDecoder {

    /// A batch of log events holds 1 MB of text, of which JSON escapes some.
    static final int LONGEST = 4 << 20;

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 1_024;
    private static final int LONGEST_NUMBER = 64;

    /// Of a list or map that the model does not bound.
    private static final int MOST_ELEMENTS = 100_000;

    /// The greatest exponent and the most digits of a time in seconds.
    private static final int TIME_DIGITS = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private final JsonParser json;

    private JsonDecoder(JsonParser json) {
        this.json = json;
    }

    /// @throws AwsError SerializationException if the body is not UTF-8, not JSON, or of other types than the shape
    static Map<String, Object> read(Payload body, Shape.Structure shape) {
        String text = Percent.utf8(ByteBuffer.wrap(bytes(body)));
        if (text == null) {
            throw refused("The request is not in UTF-8.");
        }
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw refused("The request is not a JSON object.");
            }
            Map<String, Object> members = new JsonDecoder(json).structure(shape);
            if (json.nextToken() != null) {
                throw refused("The request has more than one JSON object.");
            }
            return members;
        } catch (JacksonException e) {
            throw refused("The request is not JSON, or nested too deep.");
        }
    }

    private static byte[] bytes(Payload payload) {
        try (InputStream stream = payload.stream()) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length <= LONGEST) {
                return bytes;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw AwsError.of("RequestEntityTooLargeException", 413, "The request is longer than %d bytes.", LONGEST);
    }

    private Map<String, Object> structure(Shape.Structure shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Member member = member(shape, json.currentName());
            JsonToken token = json.nextToken();
            if (member == null) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL
                    && members.put(member.name(), value(member.shape(), member.timestampFormat(), token)) != null) {
                throw refused("A member is given twice.");
            }
        }
        return members;
    }

    private static @Nullable Member member(Shape.Structure shape, String name) {
        for (Member member : shape.members()) {
            if (member.locationName().equals(name)) {
                return member;
            }
        }
        return null;
    }

    private Object value(Shape shape, String timestampFormat, JsonToken token) {
        return switch (shape) {
            case Shape.Structure structure -> {
                require(token == JsonToken.START_OBJECT, token, "structure");
                yield structure(structure);
            }
            case Shape.ListOf list -> {
                require(token == JsonToken.START_ARRAY, token, "list");
                yield list(list);
            }
            case Shape.MapOf map -> {
                require(token == JsonToken.START_OBJECT, token, "map");
                yield map(map);
            }
            case Shape.Text _ -> text(token, "String");
            case Shape.Bool _ -> {
                require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, token, "Boolean");
                yield token == JsonToken.VALUE_TRUE;
            }
            case Shape.Int _ -> {
                require(token == JsonToken.VALUE_NUMBER_INT, token, "Integer");
                yield json.getIntValue();
            }
            case Shape.LongInt _ -> {
                require(token == JsonToken.VALUE_NUMBER_INT, token, "Long");
                yield json.getLongValue();
            }
            case Shape.Decimal _ -> {
                require(token.isNumeric(), token, "Double");
                yield json.getDoubleValue();
            }
            case Shape.Timestamp _ -> time(timestampFormat, token);
            case Shape.Blob _ -> blob(token);
        };
    }

    /// What is more than the model allows is counted and not kept: the list is refused when it is validated.
    private List<Object> list(Shape.ListOf shape) {
        List<Object> elements = new ArrayList<>();
        int most = Math.min(shape.max(), MOST_ELEMENTS);
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (elements.size() > most) {
                json.skipChildren();
            } else {
                elements.add(value(shape.element().get(), "", token));
            }
        }
        requireFew(elements.size(), shape.max());
        return elements;
    }

    private Map<String, Object> map(Shape.MapOf shape) {
        Map<String, Object> entries = new LinkedHashMap<>();
        int most = Math.min(shape.max(), MOST_ELEMENTS);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (entries.size() > most) {
                json.skipChildren();
            } else if (entries.put(key, value(shape.value().get(), "", token)) != null) {
                throw refused("A key of a map is given twice.");
            }
        }
        requireFew(entries.size(), shape.max());
        return entries;
    }

    private static void requireFew(int size, int max) {
        if (size > MOST_ELEMENTS && max > MOST_ELEMENTS) {
            throw refused("A list or map has too many elements.");
        }
    }

    private String text(JsonToken token, String wanted) {
        require(token == JsonToken.VALUE_STRING, token, wanted);
        return json.getString();
    }

    private Instant time(String format, JsonToken token) {
        try {
            if (!format.isEmpty() && !format.equals("unixTimestamp")) {
                Instant time = Timestamps.parse(text(token, "Timestamp"), format);
                if (time != null) {
                    return time;
                }
            } else if (token.isNumeric()) {
                BigDecimal seconds = json.getDecimalValue();
                if (Math.abs(seconds.scale()) <= TIME_DIGITS && seconds.precision() <= TIME_DIGITS) {
                    return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
                }
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Refused below, with what is no time.
        }
        throw unlike(token, "Timestamp");
    }

    private byte[] blob(JsonToken token) {
        try {
            return Base64.getDecoder().decode(text(token, "Blob"));
        } catch (IllegalArgumentException e) {
            throw refused("A blob is not in Base64.");
        }
    }

    private static void require(boolean holds, JsonToken token, String wanted) {
        if (!holds) {
            throw unlike(token, wanted);
        }
    }

    private static AwsError unlike(JsonToken token, String wanted) {
        return switch (token) {
            case START_OBJECT -> refused("Start of structure or map found where not expected.");
            case START_ARRAY -> refused("Start of list found where not expected");
            case VALUE_STRING -> refused("STRING_VALUE can not be converted to " + wanted);
            case VALUE_NUMBER_INT -> refused("NUMBER_VALUE can not be converted to " + wanted);
            case VALUE_NUMBER_FLOAT -> refused("DECIMAL_VALUE can not be converted to " + wanted);
            case VALUE_TRUE -> refused("TRUE_VALUE can not be converted to " + wanted);
            case VALUE_FALSE -> refused("FALSE_VALUE can not be converted to " + wanted);
            case VALUE_NULL -> refused("NULL_VALUE can not be converted to " + wanted);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                refused("The request is not JSON, or nested too deep.");
        };
    }

    private static AwsError refused(String message) {
        return AwsError.of("SerializationException", 400, "%s", message);
    }
}
