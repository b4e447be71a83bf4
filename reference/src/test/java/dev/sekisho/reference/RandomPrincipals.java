package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Principal and NotPrincipal elements that mean some of a few callers, one way or another.
record RandomPrincipals(Dice dice, List<Caller> callers, Place place) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    void set(ObjectNode statement, boolean inverted) {
        String element = inverted ? "NotPrincipal" : "Principal";
        if (dice.percent(inverted ? 3 : 20)) {
            if (place == Place.TRUST) {
                statement.set(element, JSON.objectNode().put("AWS", "*"));
            } else {
                statement.put(element, "*");
            }
            return;
        }
        Map<String, ArrayNode> kinds = new TreeMap<>();
        for (Caller caller : dice.some(callers, inverted ? dice.between(1, 3) : dice.between(1, 2))) {
            List<String> forms = new ArrayList<>(forms(caller));
            // Whoever is to be exempt must be listed in every form.
            int count = inverted && dice.percent(70) ? forms.size() : 1;
            for (String form : dice.some(forms, count)) {
                String kind = form.substring(0, form.indexOf(' '));
                kinds.computeIfAbsent(kind, key -> JSON.arrayNode()).add(form.substring(form.indexOf(' ') + 1));
            }
        }
        ObjectNode principal = JSON.objectNode();
        kinds.forEach((kind, names) -> {
            if (names.size() == 1 && dice.percent(50)) {
                principal.set(kind, names.get(0));
            } else {
                principal.set(kind, names);
            }
        });
        statement.set(element, principal);
    }

    private List<String> forms(Caller caller) {
        String account =
                dice.percent(50) ? "AWS " + caller.account() : "AWS arn:aws:iam::" + caller.account() + ":root";
        boolean canonical = place == Place.RESOURCE && caller.account().equals(Words.A) && dice.percent(15);
        String owner = canonical ? "CanonicalUser " + Words.CANONICAL_A : account;
        boolean byId = dice.percent(15) && place != Place.ENDPOINT;
        return switch (caller.kind()) {
            case ROOT -> List.of(owner);
            case USER -> List.of(owner, "AWS " + (byId ? caller.id() : caller.userArn()));
            case ROLE_SESSION ->
                List.of(owner, "AWS " + (byId ? caller.id() : caller.roleArn()), "AWS " + caller.sessionArn());
            case FEDERATED_USER ->
                List.of(owner, "AWS " + (byId ? caller.id() : caller.userArn()), "AWS " + caller.sessionArn());
            case FEDERATED -> List.of("Federated " + caller.name());
            case SERVICE -> List.of("Service " + caller.name());
            case ANONYMOUS -> List.of("AWS *");
        };
    }
}
