package dev.sekisho.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How often each outcome, caller and kind of policy occurred.
final class Statistics {
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> callers = new TreeMap<>();
    private final Map<String, Integer> deciding = new TreeMap<>();

    synchronized void count(Question question, Verdict verdict) {
        boolean across = question.caller().hasAccount()
                && !question.owner().isEmpty()
                && !question.owner().equals(question.caller().account());
        String side = across ? " across accounts" : question.required() ? " required" : "";
        add(outcomes, verdict.kind() + (verdict.type().isEmpty() ? "" : " " + verdict.type()) + side);
        add(callers, question.caller().kind() + " " + verdict.kind());
        verdict.by().stream()
                .map(reference -> verdict.kind() + " by " + reference.replaceAll("([-.][0-9])*#.*", ""))
                .distinct()
                .forEach(kind -> add(deciding, kind));
    }

    private static void add(Map<String, Integer> counts, String name) {
        counts.merge(name, 1, Integer::sum);
    }

    /// The outcomes that each must have occurred, and have not.
    List<String> missing() {
        Stream<String> lacking = Stream.of(Place.values())
                .filter(place -> place != Place.RESOURCE_CONTROL)
                .map(place -> Verdict.Kind.IMPLICITLY_DENIED + " " + place.type)
                .filter(name -> outcomes.keySet().stream().noneMatch(outcome -> outcome.startsWith(name)));
        Stream<String> kinds = Stream.of(Caller.Kind.values())
                .flatMap(caller -> Stream.of(Verdict.Kind.values()).map(kind -> caller + " " + kind))
                .filter(name -> !callers.containsKey(name));
        return Stream.concat(lacking, kinds).toList();
    }

    @Override
    public String toString() {
        return Map.of("1 outcomes", outcomes, "2 callers", callers, "3 deciding", deciding).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(table -> table.getKey().substring(2) + "\n" + lines(table.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> "%,12d  %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
