package dev.sekisho.policy.text;

import java.util.Arrays;

/// A text with wildcards, ready to be compared.
///
/// The symbols are numbers, so that no character can be taken for a wildcard, wherever it comes from: those from 0
/// up are UTF-16 code units, the negative ones are wildcards.
///
/// INVARIANT: no pattern and no text make matching slow. Wildcards are tried one length after the other, the last
/// two of them only, and only a few times as often as pattern and text are long; then an [Automaton] takes over,
/// which needs an operation for each character of the text and each 64 symbols of the pattern. Nothing recurses.
public final class Glob {
    /// `*`: any characters, or none.
    static final int ANY = -1;
    /// `?`: exactly one character.
    static final int ONE = -2;
    /// `*` that stops at a colon.
    static final int ANY_IN_SEGMENT = -3;
    /// `?` that is no colon.
    static final int ONE_IN_SEGMENT = -4;

    // How often, for each symbol and each character, wildcards are tried before the automaton takes over.
    private static final int PATIENCE = 4;

    private final String prefix;
    private final int[] rest;
    private final boolean foldsCase;

    private Glob(String prefix, int[] rest, boolean foldsCase) {
        this.prefix = prefix;
        this.rest = rest;
        this.foldsCase = foldsCase;
    }

    /// @param foldsCase whether letters match whatever their case
    static Glob of(int[] symbols, boolean foldsCase) {
        int literals = 0;
        while (literals < symbols.length && symbols[literals] >= 0) {
            literals++;
        }
        var prefix = new StringBuilder(literals);
        for (int i = 0; i < literals; i++) {
            prefix.append(literal(symbols[i], foldsCase));
        }
        int[] rest = Arrays.copyOfRange(symbols, literals, symbols.length);
        return new Glob(prefix.toString(), folded(rest, foldsCase), foldsCase);
    }

    private static int[] folded(int[] symbols, boolean foldsCase) {
        for (int i = 0; foldsCase && i < symbols.length; i++) {
            symbols[i] = symbols[i] < 0 ? symbols[i] : literal(symbols[i], true);
        }
        return symbols;
    }

    private static char literal(int symbol, boolean foldsCase) {
        return foldsCase ? Letters.fold((char) symbol) : (char) symbol;
    }

    /// What is left of a pattern of which a literal beginning was compared already.
    static Glob following(int[] symbols, boolean foldsCase) {
        return new Glob("", folded(symbols, foldsCase), foldsCase);
    }

    /// What comes before the first wildcard; folded if the pattern folds case.
    String prefix() {
        return prefix;
    }

    /// Compares with the part of `text` from `start` up to, and without, `end`.
    public boolean matches(String text, int start, int end) {
        if (!mayBegin(text, start, end)) {
            return false;
        }
        int length = prefix.length();
        if (rest.length == 0) {
            return end - start == length;
        }
        return restMatches(text, start + length, end);
    }

    /// Whether a text that begins as this part of `text` does may match a pattern that begins as this one does.
    boolean mayBegin(String text, int start, int end) {
        return end - start >= prefix.length() && startsWith(text, start);
    }

    private boolean startsWith(String text, int start) {
        if (!foldsCase) {
            return text.startsWith(prefix, start);
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Letters.fold(text.charAt(start + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Takes each wildcard as short as it can be. When that fails, the last one is made longer; when that one stops
    /// at a colon, the last one that crosses colons is. Going back further would not find anything new.
    private boolean restMatches(String text, int start, int end) {
        int s = 0;
        int t = start;
        int within = -1;
        int withinEnd = 0;
        int across = -1;
        int acrossEnd = 0;
        for (long patience = PATIENCE * (rest.length + (long) end - start); patience > 0; patience--) {
            if (s < rest.length && rest[s] == ANY) {
                across = s++;
                if (s == rest.length) {
                    return true;
                }
                acrossEnd = found(s, text, t, end);
                t = acrossEnd;
                within = -1;
            } else if (s < rest.length && rest[s] == ANY_IN_SEGMENT) {
                within = s++;
                withinEnd = t;
            } else if (s == rest.length && t == end) {
                return true;
            } else if (s < rest.length && t < end && fits(rest[s], text.charAt(t))) {
                t += rest[s] < 0 ? width(text, t, end) : 1;
                s++;
            } else if (within >= 0 && withinEnd < end && text.charAt(withinEnd) != ':') {
                withinEnd += width(text, withinEnd, end);
                t = withinEnd;
                s = within + 1;
            } else if (across >= 0 && acrossEnd < end) {
                s = across + 1;
                acrossEnd = found(s, text, acrossEnd + width(text, acrossEnd, end), end);
                t = acrossEnd;
                within = -1;
            } else {
                return false;
            }
        }
        return new Automaton(rest).matches(text, start, end, foldsCase);
    }

    /// The first place from `start` on where the symbol may fit, as far as that is quickly seen.
    private int found(int symbol, String text, int start, int end) {
        boolean plain = rest[symbol] >= 0 && rest[symbol] < Character.MIN_SURROGATE;
        int found = plain && !foldsCase ? text.indexOf(rest[symbol], start, end) : start;
        return found < 0 ? end : found;
    }

    private boolean fits(int symbol, char c) {
        return switch (symbol) {
            case ONE -> true;
            case ONE_IN_SEGMENT -> c != ':';
            default -> symbol == (foldsCase ? Letters.fold(c) : c);
        };
    }

    /// One character may be two code units.
    private static int width(String text, int at, int end) {
        boolean pair = Character.isHighSurrogate(text.charAt(at))
                && at + 1 < end
                && Character.isLowSurrogate(text.charAt(at + 1));
        return pair ? 2 : 1;
    }
}
