package dev.sekisho.policy.json;

/// A text is not JSON as this package reads it.
@SuppressWarnings("serial")
public final class JsonException extends RuntimeException {

    private final int at;

    /// @param at the offset in the text, in `char`s from 0
    JsonException(String problem, int at) {
        super(problem + " at offset " + at, null, false, false);
        this.at = at;
    }

    /// The offset in the text, in `char`s from 0, where reading ended.
    public int at() {
        return at;
    }
}
