package dev.sekisho.logs.event;

import dev.sekisho.logs.storage.Token;

/// A place in the order of events, between two of them: just at the event of this time and id.
///
/// Written as 56 digits, as AWS's ids of events and tokens are.
record Position(long time, long id) implements Comparable<Position> {
    private static final int HALF = 28;

    static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        int times = Long.compare(time, other.time);
        return times != 0 ? times : Long.compare(id, other.id);
    }

    String digits() {
        return "%028d%028d".formatted(time, id);
    }

    /// @throws dev.sekisho.models.AwsError InvalidParameterException if these are no such digits
    static Position of(String digits) {
        if (digits.length() == 2 * HALF && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                return new Position(Long.parseLong(digits, 0, HALF, 10), Long.parseLong(digits, HALF, 2 * HALF, 10));
            } catch (NumberFormatException e) {
                // Refused below: no event has such a time or id.
            }
        }
        throw Token.invalid();
    }
}
