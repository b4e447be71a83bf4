package dev.sekisho.wire;

import dev.sekisho.models.Payload;
import dev.sekisho.models.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Trees of members as the case files write them: JSON, with times as text, blobs in Base64 and payloads as text.
final class JsonTrees {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonTrees() {}

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    static JsonNode json(Map<String, Object> members) {
        // Through text, so that an Integer and a Long of the same value are equal.
        return json(MAPPER.writeValueAsString(plain(members)));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, element) -> copy.put((String) key, plain(element)));
                yield copy;
            }
            case List<?> list -> list.stream().map(JsonTrees::plain).toList();
            case Instant time -> time.toString();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Payload payload -> text(payload);
            default -> value;
        };
    }

    static String text(Payload payload) {
        try {
            return new String(payload.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Shape.Structure shape, String text) {
        return (Map<String, Object>) typed(shape, json(text));
    }

    private static Object typed(Shape shape, JsonNode node) {
        return switch (shape) {
            case Shape.Structure structure -> {
                Map<String, Object> members = new LinkedHashMap<>();
                node.propertyStream()
                        .forEach(member -> members.put(
                                member.getKey(),
                                typed(
                                        structure
                                                .member(member.getKey())
                                                .orElseThrow()
                                                .shape(),
                                        member.getValue())));
                yield members;
            }
            case Shape.ListOf list -> {
                List<Object> elements = new ArrayList<>();
                node.forEach(element -> elements.add(typed(list.element().get(), element)));
                yield elements;
            }
            case Shape.MapOf map -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                node.propertyStream()
                        .forEach(entry ->
                                entries.put(entry.getKey(), typed(map.value().get(), entry.getValue())));
                yield entries;
            }
            case Shape.Text _ -> node.stringValue();
            case Shape.Bool _ -> node.booleanValue();
            case Shape.Int _ -> node.intValue();
            case Shape.LongInt _ -> node.longValue();
            case Shape.Decimal _ -> node.doubleValue();
            case Shape.Timestamp _ -> Instant.parse(node.stringValue());
            case Shape.Blob blob -> blob(blob, node.stringValue().getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Object blob(Shape.Blob shape, byte[] bytes) {
        return shape.streaming() ? Payload.of(new ByteArrayInputStream(bytes), bytes.length) : bytes;
    }
}
