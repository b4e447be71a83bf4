package dev.sekisho.tour;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows an answer of the SDK as the aws CLI would.
final class SdkJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SdkJson() {}

    /// The empty string for an answer without members.
    static String of(SdkPojo answer) {
        Object members = plain(answer);
        return members.equals(Map.of()) ? "" : JSON.writeValueAsString(members);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case SdkPojo structure -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (SdkField<?> field : structure.sdkFields()) {
                    Object member = field.getValueOrDefault(structure);
                    if (member != null && !(member instanceof List<?> list && list.isEmpty())) {
                        members.put(field.memberName(), plain(member));
                    }
                }
                yield members;
            }
            case List<?> list -> {
                List<Object> elements = new ArrayList<>();
                list.forEach(element -> elements.add(plain(element)));
                yield elements;
            }
            case Number number -> number;
            case Boolean truth -> truth;
            // IAM's documents come encoded for a URL; the aws CLI shows what is in them.
            case String document
            when document.startsWith("%7B") -> JSON.readTree(URLDecoder.decode(document, StandardCharsets.UTF_8));
            default -> value.toString();
        };
    }
}
