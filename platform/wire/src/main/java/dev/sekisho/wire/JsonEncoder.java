package dev.sekisho.wire;

import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a tree of members as JSON, in the model's order.
final class JsonEncoder {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MILLISECONDS = 3;

    private final JsonGenerator json;

    private JsonEncoder(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(Consumer<JsonEncoder> content) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(new JsonEncoder(json));
        }
        return bytes.toByteArray();
    }

    /// An object of two texts.
    void texts(String first, String firstValue, String second, String secondValue) {
        json.writeStartObject();
        json.writeStringProperty(first, firstValue);
        json.writeStringProperty(second, secondValue);
        json.writeEndObject();
    }

    void structure(Shape.Structure shape, Map<?, ?> members) {
        json.writeStartObject();
        for (Member member : shape.members()) {
            Object value = members.get(member.name());
            if (value != null) {
                json.writeName(member.locationName());
                value(member.shape(), member.timestampFormat(), value);
            }
        }
        json.writeEndObject();
    }

    private void value(Shape shape, String timestampFormat, Object value) {
        switch (shape) {
            case Shape.Structure structure -> structure(structure, (Map<?, ?>) value);
            case Shape.ListOf list -> {
                json.writeStartArray();
                ((List<?>) value).forEach(element -> value(list.element().get(), "", element));
                json.writeEndArray();
            }
            case Shape.MapOf map -> {
                json.writeStartObject();
                ((Map<?, ?>) value).forEach((key, entry) -> {
                    json.writeName((String) key);
                    value(map.value().get(), "", entry);
                });
                json.writeEndObject();
            }
            case Shape.Text _ -> json.writeString((String) value);
            case Shape.Bool _ -> json.writeBoolean((Boolean) value);
            case Shape.Int _, Shape.LongInt _ -> json.writeNumber(((Number) value).longValue());
            case Shape.Decimal _ -> json.writeNumber(((Number) value).doubleValue());
            case Shape.Blob _ -> json.writeString(Base64.getEncoder().encodeToString((byte[]) value));
            case Shape.Timestamp _ -> time(timestampFormat, (Instant) value);
        }
    }

    private void time(String format, Instant time) {
        if (format.isEmpty() || format.equals("unixTimestamp")) {
            BigDecimal seconds =
                    BigDecimal.valueOf(time.toEpochMilli(), MILLISECONDS).stripTrailingZeros();
            json.writeNumber(seconds.scale() < 0 ? seconds.setScale(0) : seconds);
        } else {
            json.writeString(format.equals("rfc822") ? Timestamps.http(time) : Timestamps.seconds(time));
        }
    }
}
