package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Chance that can be had again from its seed.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    /// `count` of them at most, none twice.
    <T> List<T> some(List<T> of, int count) {
        List<T> left = new ArrayList<>(of);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
