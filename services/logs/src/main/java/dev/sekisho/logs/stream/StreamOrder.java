package dev.sekisho.logs.stream;

import dev.sekisho.logs.storage.Token;
import org.jspecify.annotations.Nullable;

/// In which order streams are listed, and where a listing goes on.
///
/// @param byTime by the time of the last event, else by name
record StreamOrder(boolean byTime, boolean descending) {

    /// Where a listing that ended with `stream` goes on.
    String place(StoredStream stream) {
        return (byTime ? stream.lastEvent() : 0) + ":" + stream.name();
    }

    /// The place where a listing begins.
    Place begin(@Nullable String place) {
        if (place == null) {
            return descending ? new Place(Long.MAX_VALUE, "") : new Place(Long.MIN_VALUE, "");
        }
        int colon = place.indexOf(':');
        try {
            return new Place(Long.parseLong(place, 0, Math.max(colon, 0), 10), place.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw Token.invalid();
        }
    }

    /// After the stream of this name, among those whose last event is of this time.
    record Place(long time, String name) {}

    /// Conditions on the parameters ?2, the time, and ?3, the name of a [Place], and the order that belongs to them.
    String sql() {
        String than = descending ? "<" : ">";
        String way = descending ? " DESC" : "";
        return byTime
                ? " AND (last_event, name) " + than + " (?2, ?3) ORDER BY last_event" + way + ", name" + way
                : " AND (?2 IN (" + Long.MIN_VALUE + ", " + Long.MAX_VALUE + ") OR name " + than + " ?3) ORDER BY name"
                        + way;
    }
}
