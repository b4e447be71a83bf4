package dev.sekisho.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pattern of which every way to match is followed at once, for texts with which trying one after the other would
/// take too long.
///
/// In state `i` as many symbols have been matched, wildcards that may be empty not counted. One character of the
/// text takes all states on, 64 of them with one operation.
///
/// INVARIANT: a character costs at most as many operations as there are words of 64 states, a few times over, and
/// the tables take no more than a few words for each symbol, whatever stands in the pattern: only symbols that
/// stand in it more often than that have a row of bits, and fewer than 64 can.
final class Automaton {
    private final int words;
    private final long[] nothing;
    /// States that a `?` leads to: at any character, and at a colon.
    private final long[] one;

    private final long[] oneAtColon;
    /// States that a `*` lets stay: at any character, and at a colon.
    private final long[] any;

    private final long[] anyAtColon;
    /// States that a character leads to, for those that stand in the pattern often.
    private final Map<Character, long[]> rows = new HashMap<>();
    /// The same as a list, for all others.
    private final Map<Character, int[]> places = new HashMap<>();

    private final int last;

    /// @param symbols as in [Glob]
    Automaton(int[] symbols) {
        this.words = symbols.length / Long.SIZE + 1;
        this.nothing = new long[words];
        this.one = new long[words];
        this.oneAtColon = new long[words];
        this.any = new long[words];
        this.anyAtColon = new long[words];
        var literals = new HashMap<Character, List<Integer>>();
        int state = 0;
        for (int symbol : symbols) {
            switch (symbol) {
                case Glob.ANY -> put(state, any, anyAtColon);
                case Glob.ANY_IN_SEGMENT -> put(state, any);
                case Glob.ONE -> put(++state, one, oneAtColon);
                case Glob.ONE_IN_SEGMENT -> put(++state, one);
                default ->
                    literals.computeIfAbsent((char) symbol, key -> new ArrayList<>())
                            .add(++state);
            }
        }
        this.last = state;
        literals.forEach(this::putLiteral);
    }

    private static void put(int state, long[]... sets) {
        for (long[] set : sets) {
            set[state / Long.SIZE] |= 1L << state;
        }
    }

    private void putLiteral(char literal, List<Integer> states) {
        if (states.size() > words) {
            var row = new long[words];
            states.forEach(state -> put(state, row));
            rows.put(literal, row);
        } else {
            places.put(literal, states.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /// Compares with the part of `text` from `start` up to, and without, `end`.
    ///
    /// @param foldsCase whether the symbols are folded, as the text then is to be
    boolean matches(String text, int start, int end, boolean foldsCase) {
        var run = new Run();
        for (int i = start; i < end; i++) {
            char c = foldsCase ? Letters.fold(text.charAt(i)) : text.charAt(i);
            if (i + 1 < end && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                run.beginPair(c);
            } else {
                run.take(c);
            }
        }
        return (run.states[last / Long.SIZE] >>> last & 1) != 0;
    }

    /// The states in the midst of a text.
    private final class Run {
        private final long[] shifted = new long[words];
        private long[] states = new long[words];
        private long[] next = new long[words];
        /// Wildcards take a pair of surrogates as the one character that it is: where they lead after its second
        /// half.
        private long @Nullable [] afterPair;

        Run() {
            states[0] = 1;
        }

        void beginPair(char c) {
            long[] after = new long[words];
            advance(after, nothing, one, any);
            step(c, nothing, nothing);
            afterPair = after;
        }

        void take(char c) {
            step(c, c == ':' ? oneAtColon : one, c == ':' ? anyAtColon : any);
            for (int i = 0; afterPair != null && i < words; i++) {
                states[i] |= afterPair[i];
            }
            afterPair = null;
        }

        private void step(char c, long[] ones, long[] stays) {
            advance(next, rows.getOrDefault(c, nothing), ones, stays);
            int[] few = places.get(c);
            for (int i = 0; few != null && i < few.length; i++) {
                int before = few[i] - 1;
                long moved = states[before / Long.SIZE] >>> before & 1;
                next[few[i] / Long.SIZE] |= moved << few[i];
            }
            long[] spare = states;
            states = next;
            next = spare;
        }

        private void advance(long[] target, long[] row, long[] ones, long[] stays) {
            // Copied, so that the loop has one index only: then the JVM does several words at once.
            System.arraycopy(states, 0, shifted, 1, words - 1);
            for (int i = 0; i < target.length; i++) {
                long moved = states[i] << 1 | shifted[i] >>> (Long.SIZE - 1);
                target[i] = (moved & (row[i] | ones[i])) | (states[i] & stays[i]);
            }
        }
    }
}
