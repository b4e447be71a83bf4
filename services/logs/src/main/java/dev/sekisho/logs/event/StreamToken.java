package dev.sekisho.logs.event;

import dev.sekisho.logs.storage.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a stream is read on, and which way: `f/` and 56 digits and `/s` towards its end, `b/` towards its beginning.
///
/// AWS: at either end the token that came in goes out again; so clients know that there is nothing more for now.
/// Source: Amazon CloudWatch Logs API Reference, "GetLogEvents".
record StreamToken(Position position, boolean backward) {
    private static final String FORWARD = "f/";
    private static final String BACKWARD = "b/";
    private static final String END = "/s";
    private static final Position LAST = new Position(Long.MAX_VALUE, Long.MAX_VALUE);

    /// @param token null for a first call
    /// @param fromHead which end a first call begins at
    /// @throws dev.sekisho.models.AwsError InvalidParameterException if the token is none
    static StreamToken of(@Nullable String token, boolean fromHead) {
        if (token == null) {
            return fromHead ? new StreamToken(Position.START, false) : new StreamToken(LAST, true);
        }
        boolean backward = token.startsWith(BACKWARD);
        if (!token.endsWith(END) || !(backward || token.startsWith(FORWARD))) {
            throw Token.invalid();
        }
        String digits = token.substring(FORWARD.length(), Math.max(FORWARD.length(), token.length() - END.length()));
        return new StreamToken(Position.of(digits), backward);
    }

    String forwardAfter(List<StoredEvent> read) {
        return FORWARD + (read.isEmpty() ? here() : read.getLast().position()).digits() + END;
    }

    String backwardBefore(List<StoredEvent> read) {
        return BACKWARD + (read.isEmpty() ? here() : read.getFirst().position()).digits() + END;
    }

    /// A stream that was empty when it was read from its end is read on from its beginning.
    private Position here() {
        return position.equals(LAST) ? Position.START : position;
    }
}
