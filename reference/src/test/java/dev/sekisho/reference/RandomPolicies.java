package dev.sekisho.reference;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Documents that are valid where they stand, about a few actions, resources and callers.
record RandomPolicies(
        Dice dice,
        Patterns patterns,
        RandomConditions conditions,
        List<String> actions,
        List<String> resources,
        List<Caller> callers) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode document(Place place) {
        ObjectNode document = JSON.objectNode();
        String version = version(place);
        if (!version.isEmpty()) {
            document.put("Version", version);
        }
        ArrayNode statements = JSON.arrayNode();
        boolean limit = place == Place.BOUNDARY || place == Place.SESSION || place == Place.SERVICE_CONTROL;
        if ((limit && dice.percent(55)) || (place == Place.ENDPOINT && dice.percent(55))) {
            statements.add(allowingAll(place));
        }
        for (int i = dice.between(1, 3); i > 0; i--) {
            statements.add(statement(place));
        }
        if (statements.size() == 1 && dice.percent(30)) {
            document.set("Statement", statements.get(0));
        } else {
            document.set("Statement", statements);
        }
        return document;
    }

    private String version(Place place) {
        return switch (place) {
            case IDENTITY, BOUNDARY, SERVICE_CONTROL, RESOURCE_CONTROL -> "2012-10-17";
            case SESSION, RESOURCE, TRUST, ENDPOINT -> dice.percent(75) ? "2012-10-17" : dice.any("2008-10-17", "");
        };
    }

    private static ObjectNode allowingAll(Place place) {
        ObjectNode statement =
                JSON.objectNode().put("Effect", "Allow").put("Action", "*").put("Resource", "*");
        return place == Place.ENDPOINT ? statement.put("Principal", "*") : statement;
    }

    private ObjectNode statement(Place place) {
        boolean controls = place == Place.RESOURCE_CONTROL;
        boolean denies = controls || dice.percent(12);
        ObjectNode statement = JSON.objectNode().put("Effect", denies ? "Deny" : "Allow");
        boolean notAction = !controls && dice.percent(10);
        List<String> listed = place == Place.TRUST
                ? dice.some(Words.TRUST_ACTIONS, dice.between(1, 3))
                : Stream.generate(() -> patterns.action(dice.one(actions)))
                        .limit(dice.between(1, 2))
                        .toList();
        if (controls) {
            listed = listed.stream()
                    .map(action -> action.startsWith("*") ? "s3:*" : action)
                    .toList();
        }
        set(statement, notAction ? "NotAction" : "Action", listed);
        if (place != Place.TRUST) {
            List<String> named = Stream.generate(() -> patterns.resource(dice.one(resources)))
                    .limit(dice.between(1, dice.percent(30) ? 3 : 1))
                    .toList();
            set(statement, dice.percent(12) ? "NotResource" : "Resource", named);
        }
        switch (place) {
            case RESOURCE_CONTROL -> statement.put("Principal", "*");
            case RESOURCE, ENDPOINT, TRUST -> {
                boolean inverted = denies && place != Place.TRUST && dice.percent(50);
                new RandomPrincipals(dice, callers, place).set(statement, inverted);
            }
            case IDENTITY, BOUNDARY, SESSION, SERVICE_CONTROL -> {}
        }
        if (dice.percent(denies ? 65 : 40)) {
            statement.set("Condition", conditions.condition(place));
        }
        return statement;
    }

    private void set(ObjectNode statement, String element, List<String> values) {
        if (values.size() == 1 && dice.percent(50)) {
            statement.put(element, values.getFirst());
        } else {
            ArrayNode list = JSON.arrayNode();
            values.forEach(list::add);
            statement.set(element, list);
        }
    }
}
