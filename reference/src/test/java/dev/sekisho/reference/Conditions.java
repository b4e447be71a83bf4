package dev.sekisho.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// EVAL-57 to EVAL-75: the Condition element of one statement.
///
/// @param denies whether the statement's Effect is Deny
record Conditions(Template template, boolean denies) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private enum Same {
        YES,
        NO,
        UNREADABLE;

        static Same when(boolean same) {
            return same ? YES : NO;
        }
    }

    boolean hold(JsonNode condition) {
        return condition.properties().stream()
                .allMatch(block -> block.getValue().properties().stream()
                        .allMatch(key -> holds(
                                block.getKey(),
                                template.context().getOrDefault(Evaluator.lower(key.getKey()), List.of()),
                                Evaluator.texts(key.getValue()))));
    }

    private boolean holds(String written, List<String> actual, List<String> values) {
        String quantifier = written.contains(":") ? written.substring(0, written.indexOf(':')) : "";
        String operator = written.substring(written.indexOf(':') + 1);
        boolean all = quantifier.equals("ForAllValues");
        boolean any = quantifier.equals("ForAnyValue");
        if (operator.equals("Null")) {
            return all || (!any && values.stream().anyMatch(Boolean.toString(actual.isEmpty())::equalsIgnoreCase));
        }
        boolean ifExists = operator.endsWith("IfExists");
        String bare = ifExists ? operator.substring(0, operator.length() - "IfExists".length()) : operator;
        boolean negated = bare.contains("Not");
        if (actual.isEmpty()) {
            return ifExists || all || (!any && negated);
        }
        if (actual.equals(List.of("")) && (all || any)) {
            return all;
        }
        boolean every = all || (!any && negated);
        return every
                ? actual.stream().allMatch(one -> holdsFor(one, bare, negated, values))
                : actual.stream().anyMatch(one -> holdsFor(one, bare, negated, values));
    }

    private boolean holdsFor(String actual, String operator, boolean negated, List<String> values) {
        List<Same> found = values.stream()
                .map(value -> compare(operator.replace("Not", ""), value, actual))
                .toList();
        if (found.contains(Same.YES)) {
            return !negated;
        }
        return found.contains(Same.UNREADABLE) ? denies : negated;
    }

    /// @param operator without its Not
    private Same compare(String operator, String value, String actual) {
        return switch (operator) {
            case "StringEquals" -> Same.when(actual.equals(template.text(value)));
            case "StringEqualsIgnoreCase" -> Same.when(actual.equalsIgnoreCase(template.text(value)));
            case "StringLike" -> Same.when(template.matchesText(value, actual));
            case "ArnEquals", "ArnLike" -> Same.when(template.matchesArn(value, actual));
            case "Bool" ->
                actual.equalsIgnoreCase("true") || actual.equalsIgnoreCase("false")
                        ? Same.when(actual.equalsIgnoreCase(template.text(value)))
                        : Same.UNREADABLE;
            case "IpAddress" -> address(value, actual);
            case "BinaryEquals" -> binary(decoded(value), decoded(actual));
            default ->
                operator.startsWith("Numeric")
                        ? ordered(operator.substring("Numeric".length()), number(value), number(actual))
                        : ordered(operator.substring("Date".length()), Dates.parse(value), Dates.parse(actual));
        };
    }

    private static <T extends Comparable<T>> Same ordered(String order, @Nullable T value, @Nullable T actual) {
        if (value == null || actual == null) {
            return Same.UNREADABLE;
        }
        IntPredicate accepted = switch (order) {
            case "Equals" -> sign -> sign == 0;
            case "LessThan" -> sign -> sign < 0;
            case "LessThanEquals" -> sign -> sign <= 0;
            case "GreaterThan" -> sign -> sign > 0;
            case "GreaterThanEquals" -> sign -> sign >= 0;
            default -> throw new IllegalStateException(order);
        };
        return Same.when(accepted.test(actual.compareTo(value)));
    }

    private static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() && text.length() <= 64 ? new BigDecimal(text) : null;
    }

    private static Same address(String range, String actual) {
        String[] parts = range.split("/", 2);
        boolean[] from = Addresses.bits(parts[0]);
        boolean[] address = Addresses.bits(actual);
        if (from == null || address == null || (parts.length == 2 && !parts[1].matches("0|[1-9][0-9]{0,2}"))) {
            return Same.UNREADABLE;
        }
        int length = parts.length == 2 ? Integer.parseInt(parts[1]) : from.length;
        if (length > from.length) {
            return Same.UNREADABLE;
        }
        return Same.when(from.length == address.length && Arrays.equals(from, 0, length, address, 0, length));
    }

    private static Same binary(byte @Nullable [] value, byte @Nullable [] actual) {
        return value == null || actual == null ? Same.UNREADABLE : Same.when(Arrays.equals(value, actual));
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
