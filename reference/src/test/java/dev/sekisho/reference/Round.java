package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Policies, and some questions to all of them.
record Round(List<Attached> policies, boolean required, List<Question> questions) {
    static final int QUESTIONS = 8;

    static Round of(long seed) {
        Dice dice = new Dice(seed);
        Patterns patterns = new Patterns(dice);
        RandomConditions conditions = new RandomConditions(dice, patterns);
        boolean trust = dice.percent(15);
        boolean required = trust || dice.percent(12);
        List<String> actions = dice.some(trust ? Words.TRUST_ACTIONS : Words.ACTIONS, 2);
        List<String> resources = dice.some(trust ? Words.ROLES : Words.RESOURCES, 2);
        List<Caller> callers = dice.some(Words.CALLERS, 3);
        RandomPolicies documents = new RandomPolicies(dice, patterns, conditions, actions, resources, callers);
        List<Attached> policies = places(dice, trust, required).stream()
                .map(seat -> new Attached(seat.place(), seat.level(), seat.name(), documents.document(seat.place())))
                .toList();
        List<Question> questions = Stream.generate(() -> new Question(
                        dice.one(dice.percent(92) ? callers : Words.CALLERS),
                        dice.one(actions),
                        dice.one(resources),
                        owner(dice, trust),
                        "",
                        conditions.context(),
                        required,
                        policies))
                .limit(QUESTIONS)
                .map(Round::withCanonicalUser)
                .toList();
        return new Round(policies, required, questions);
    }

    private static Question withCanonicalUser(Question question) {
        String canonical = question.caller().account().equals(Words.A) ? Words.CANONICAL_A : "";
        return new Question(
                question.caller(),
                question.action(),
                question.resource(),
                question.owner(),
                canonical,
                question.context(),
                question.required(),
                question.policies());
    }

    private static String owner(Dice dice, boolean trust) {
        return dice.percent(trust ? 20 : 50) ? "" : dice.percent(65) ? Words.A : Words.B;
    }

    private record Seat(Place place, int level, String name) {}

    private static List<Seat> places(Dice dice, boolean trust, boolean required) {
        List<Seat> seats = new ArrayList<>();
        add(seats, Place.IDENTITY, 1, dice.between(dice.percent(15) ? 0 : 1, 3));
        add(seats, Place.BOUNDARY, 1, dice.percent(25) ? 1 : 0);
        add(seats, Place.SESSION, 1, dice.percent(30) ? dice.between(1, 2) : 0);
        int levels = dice.percent(25) ? dice.between(1, 3) : 0;
        for (int level = 1; level <= levels; level++) {
            add(seats, Place.SERVICE_CONTROL, level, dice.between(1, 2));
        }
        add(seats, Place.RESOURCE_CONTROL, 1, dice.percent(15) ? 1 : 0);
        add(seats, Place.ENDPOINT, 1, dice.percent(12) ? 1 : 0);
        Place resource = trust ? Place.TRUST : Place.RESOURCE;
        add(seats, resource, 1, trust || required || dice.percent(70) ? dice.between(1, 2) : 0);
        return seats;
    }

    private static void add(List<Seat> seats, Place place, int level, int count) {
        boolean controls = place == Place.SERVICE_CONTROL;
        String key = place.key + (level == 1 ? "" : "-" + level);
        for (int i = 1; i <= count; i++) {
            seats.add(new Seat(place, level, i == 1 ? key : key + (controls ? "." : "-") + i));
        }
    }
}
