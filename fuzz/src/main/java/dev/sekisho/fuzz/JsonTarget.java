package dev.sekisho.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonException;
import dev.sekisho.policy.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The JSON reader, beside Jackson.
public final class JsonTarget {
    private static final int DEEPEST = 16;
    // Jackson takes some characters beyond ASCII for hexadecimal digits.
    private static final Pattern ODD_DIGITS = Pattern.compile("\\\\u.{0,3}[^\\x00-\\x7F]", Pattern.DOTALL);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(1 << 20)
                    .maxNestingDepth(1 << 20)
                    .build())
            .build();

    private JsonTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, UTF_8);
        if (ODD_DIGITS.matcher(text).find()) {
            return;
        }
        Json plain = plain(text);
        Json library = library(text);
        boolean tooDeep = plain != null && depth(plain) > DEEPEST;
        Difference.require(tooDeep ? null : plain, library, text);
    }

    private static @Nullable Json library(String text) {
        try {
            return JsonReader.read(text, Integer.MAX_VALUE);
        } catch (JsonException e) {
            return null;
        }
    }

    private static @Nullable Json plain(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            Json value = first == null ? null : value(parser, first);
            return value != null && parser.nextToken() == null && isPaired(value) ? value : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Json value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    members.put(name, value(parser, parser.nextToken()));
                }
                yield new Json.Members(members);
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(value(parser, next));
                }
                yield new Json.Items(items);
            }
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw new IllegalStateException(token.toString());
        };
    }

    /// Whether no half of a surrogate pair stands in it. Jackson lets some through.
    private static boolean isPaired(Json value) {
        return UTF_8.newEncoder().canEncode(value.toString());
    }

    /// How many containers stand around the innermost value.
    private static int depth(Json value) {
        return switch (value) {
            case Json.Members members ->
                members.values().values().stream()
                        .mapToInt(inner -> 1 + depth(inner))
                        .max()
                        .orElse(0);
            case Json.Items items ->
                items.values().stream()
                        .mapToInt(inner -> 1 + depth(inner))
                        .max()
                        .orElse(0);
            case Json.Text text -> 0;
            case Json.Numeral numeral -> 0;
            case Json.Truth truth -> 0;
            case Json.Null nothing -> 0;
        };
    }
}
