package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Condition elements, and the contexts that meet them.
record RandomConditions(Dice dice, Patterns patterns) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode condition(Place place) {
        ObjectNode condition = JSON.objectNode();
        for (int i = dice.between(1, dice.percent(25) ? 3 : 1); i > 0; i--) {
            Values values = dice.one(Values.ALL);
            boolean isNull = dice.percent(10);
            ObjectNode block = JSON.objectNode();
            String key = dice.percent(90) ? values.key() : dice.one(Values.ALL).key();
            block.set(recased(key), isNull ? nullValues() : values(values, place));
            if (dice.percent(10)) {
                block.set("aws:Other", isNull ? nullValues() : values(values, place));
            }
            condition.set(isNull ? quantifier() + "Null" : operator(values), block);
        }
        return condition;
    }

    private String recased(String key) {
        return switch (dice.below(5)) {
            case 0 -> key.toLowerCase(Locale.ROOT);
            case 1 -> key.toUpperCase(Locale.ROOT);
            default -> key;
        };
    }

    private String operator(Values values) {
        String operator = dice.one(values.operators());
        if (values.negatable().contains(operator) && dice.percent(35)) {
            operator = operator.equals("IpAddress")
                    ? "NotIpAddress"
                    : operator.replaceFirst("(?<=String|Arn|Numeric|Date)", "Not");
        }
        return quantifier() + operator + (dice.percent(20) ? "IfExists" : "");
    }

    private String quantifier() {
        return dice.percent(70) ? "" : dice.any("ForAllValues:", "ForAnyValue:");
    }

    private ArrayNode nullValues() {
        ArrayNode list = JSON.arrayNode();
        if (dice.percent(20)) {
            list.add(dice.percent(50));
        } else {
            dice.some(List.of("true", "false", "TRUE", "maybe"), dice.percent(85) ? 1 : 2)
                    .forEach(list::add);
        }
        return list;
    }

    private ArrayNode values(Values values, Place place) {
        ArrayNode list = JSON.arrayNode();
        for (int i = dice.percent(3) ? 0 : dice.between(1, dice.percent(40) ? 3 : 1); i > 0; i--) {
            // What is no address is refused in policies of resources.
            boolean checked = place == Place.RESOURCE && values.operators().contains("IpAddress");
            String value = dice.one(checked ? Values.ADDRESSES : values.valid());
            boolean isText = values.operators().contains("StringLike");
            if (isText && dice.percent(40)) {
                list.add(patterns.text(value + dice.any("", "a", "ana"), true));
            } else if (values.operators().contains("Bool") && dice.percent(20)) {
                list.add(dice.percent(50));
            } else if (values.operators().contains("Bool") && dice.percent(15)) {
                list.add("${aws:SecureTransport}");
            } else if (values.key().equals("s3:max-keys") && dice.percent(20)) {
                list.add(dice.between(-1, 11));
            } else {
                list.add(value);
            }
        }
        return list;
    }

    Map<String, List<String>> context() {
        Map<String, List<String>> context = new HashMap<>();
        for (Values values : Values.ALL) {
            if (dice.percent(70)) {
                int count = dice.percent(4) ? 0 : dice.percent(75) ? 1 : dice.between(2, 3);
                List<String> actual = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    actual.add(dice.one(dice.percent(75) ? values.valid() : values.others()));
                }
                context.put(recased(values.key()), actual);
            }
        }
        return context;
    }
}
