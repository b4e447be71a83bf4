package dev.sekisho.wire;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the parameters of a query request into the members that a shape has.
///
/// Source of the error's code and of its messages for Booleans: answers of AWS's query services (observed).
final class QueryDecoder {
    private QueryDecoder() {}

    static Map<String, Object> structure(Shape.Structure shape, ParameterTree node) {
        Map<String, Object> members = new LinkedHashMap<>();
        int understood = 0;
        for (Member member : shape.members()) {
            ParameterTree child = node.children().get(member.locationName());
            if (child != null) {
                members.put(member.name(), value(member.shape(), member.flattened(), child));
                understood++;
            }
        }
        if (understood < node.children().size()) {
            throw unknown(shape, node);
        }
        return members;
    }

    private static AwsError unknown(Shape.Structure shape, ParameterTree node) {
        for (Map.Entry<String, ParameterTree> child : node.children().entrySet()) {
            if (shape.members().stream()
                    .noneMatch(member -> member.locationName().equals(child.getKey()))) {
                return malformed(
                        "The parameter %s is not recognized.", child.getValue().path());
            }
        }
        throw new IllegalStateException("Every parameter is known.");
    }

    private static Object value(Shape shape, boolean flattened, ParameterTree node) {
        return switch (shape) {
            case Shape.Structure structure -> {
                rejectValue(node);
                yield structure(structure, node);
            }
            case Shape.ListOf list -> list(list, flattened, node);
            case Shape.MapOf map -> map(map, flattened, node);
            case Shape.Text _ -> text(node);
            case Shape.Bool _ -> bool(node);
            case Shape.Int _ -> (int) integer(node, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Shape.LongInt _ -> integer(node, Long.MIN_VALUE, Long.MAX_VALUE);
            case Shape.Decimal _ -> decimal(node);
            case Shape.Timestamp _ -> timestamp(node);
            case Shape.Blob _ -> blob(node);
        };
    }

    private static List<Object> list(Shape.ListOf shape, boolean flattened, ParameterTree node) {
        List<Object> elements = new ArrayList<>();
        for (ParameterTree element : numbered(node, flattened ? null : shape.elementName())) {
            elements.add(value(shape.element().get(), false, element));
        }
        return elements;
    }

    private static Map<String, Object> map(Shape.MapOf shape, boolean flattened, ParameterTree node) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (ParameterTree entry : numbered(node, flattened ? null : "entry")) {
            ParameterTree key = entry.children().get(shape.keyName());
            ParameterTree value = entry.children().get(shape.valueName());
            if (key == null || value == null || entry.children().size() != 2) {
                throw malformed("The parameter %s must have one key and one value.", entry.path());
            }
            if (entries.put(text(key), value(shape.value().get(), false, value)) != null) {
                throw malformed("The parameter %s repeats a key.", entry.path());
            }
        }
        return entries;
    }

    /// The elements of `Node.member.1`, `Node.member.2` and so on, or of `Node.1` where there is no element name.
    private static List<ParameterTree> numbered(ParameterTree node, @Nullable String elementName) {
        if (node.children().isEmpty()) {
            if ("".equals(node.value())) {
                return List.of(); // AWS: clients send an empty list as an empty value.
            }
            throw malformed("The parameter %s must be a list.", node.path());
        }
        rejectValue(node);
        ParameterTree parent = elementName == null ? node : node.children().get(elementName);
        if (parent == null || (elementName != null && node.children().size() != 1)) {
            throw malformed("The parameter %s must be a list.", node.path());
        }
        if (elementName != null) {
            rejectValue(parent);
        }
        List<ParameterTree> elements = new ArrayList<>();
        for (int i = 1; i <= parent.children().size(); i++) {
            ParameterTree element = parent.children().get(Integer.toString(i));
            if (element == null) {
                throw malformed("The parameters below %s must be numbered from 1 without gaps.", parent.path());
            }
            elements.add(element);
        }
        return elements;
    }

    private static void rejectValue(ParameterTree node) {
        if (node.value() != null) {
            throw malformed("The parameter %s may not have a value of its own.", node.path());
        }
    }

    private static String text(ParameterTree node) {
        String value = node.value();
        if (value == null || !node.children().isEmpty()) {
            throw malformed("The parameter %s must be a single value.", node.path());
        }
        return value;
    }

    private static Boolean bool(ParameterTree node) {
        return switch (text(node)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> throw malformed("missing value for boolean type");
            default -> throw malformed("boolean must follow xsd1.1 definition");
        };
    }

    private static long integer(ParameterTree node, long least, long most) {
        try {
            long number = Long.parseLong(text(node));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, with what is out of range.
        }
        throw malformed("The parameter %s must be an integer.", node.path());
    }

    private static Double decimal(ParameterTree node) {
        try {
            return Double.valueOf(text(node));
        } catch (NumberFormatException e) {
            throw malformed("The parameter %s must be a number.", node.path());
        }
    }

    private static Instant timestamp(ParameterTree node) {
        Instant time = Timestamps.parse(text(node), "iso8601");
        if (time == null) {
            throw malformed("The parameter %s must be a timestamp such as 2026-01-31T09:30:00Z.", node.path());
        }
        return time;
    }

    private static byte[] blob(ParameterTree node) {
        try {
            return Base64.getDecoder().decode(text(node));
        } catch (IllegalArgumentException e) {
            throw malformed("The parameter %s must be Base64.", node.path());
        }
    }

    @FormatMethod
    private static AwsError malformed(@FormatString String format, Object... arguments) {
        return AwsError.of("MalformedInput", 400, format, arguments);
    }
}
