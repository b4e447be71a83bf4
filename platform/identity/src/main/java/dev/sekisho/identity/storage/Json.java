package dev.sekisho.identity.storage;

import dev.sekisho.store.Entry;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Objects of texts, whole numbers, lists and objects, as compact JSON. Streaming only: binding would slow the
/// start.
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /// @throws IllegalArgumentException for a value of another kind
    public static byte[] write(Map<String, Object> object) {
        var out = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(generator, object);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator generator, Object value) {
        switch (value) {
            case String text -> generator.writeString(text);
            case Long number -> generator.writeNumber(number);
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(element -> write(generator, element));
                generator.writeEndArray();
            }
            case Map<?, ?> map -> {
                generator.writeStartObject();
                map.forEach((name, element) -> {
                    generator.writeName((String) name);
                    write(generator, element);
                });
                generator.writeEndObject();
            }
            default -> throw new IllegalArgumentException("Values are texts, numbers, lists and objects.");
        }
    }

    static Map<String, Object> read(Entry entry) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), entry.value())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable(entry);
            }
            Map<String, Object> object = object(parser, entry);
            if (parser.nextToken() != null) {
                throw unreadable(entry);
            }
            return object;
        } catch (JacksonException e) {
            // Without the cause: its message quotes the value.
            throw unreadable(entry);
        }
    }

    private static Map<String, Object> object(JsonParser parser, Entry entry) {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser, entry));
        }
        return object;
    }

    private static Object value(JsonParser parser, Entry entry) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case START_OBJECT -> object(parser, entry);
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, entry));
                }
                yield list;
            }
            case null, default -> throw unreadable(entry);
        };
    }

    private static UnreadableValueException unreadable(Entry entry) {
        return new UnreadableValueException(
                "The stored value of " + entry.key() + " is not the JSON that was written.");
    }
}
