package dev.sekisho.logs.event;

import java.util.List;

/// Picks the events of one answer out of those that are looked at. A call looks at a bounded number: whoever wants to
/// see more goes on with its token, even if nothing was found yet, as with AWS.
final class Search {
    private static final int MOST_LOOKED_AT = 50_000;
    private static final long MOST_BYTES_LOOKED_AT = 32L << 20;

    private final Searched searched;
    private final FilterPattern pattern;
    private final Page page;
    private Position last = Position.START;
    private int lookedAt;
    private long bytesLookedAt;
    private boolean complete = true;

    Search(Searched searched, FilterPattern pattern, int most) {
        this.searched = searched;
        this.pattern = pattern;
        page = new Page(most);
    }

    /// Whether it wants the next event as well.
    boolean take(StoredEvent event) {
        boolean enough = lookedAt == MOST_LOOKED_AT || bytesLookedAt >= MOST_BYTES_LOOKED_AT;
        boolean found = !enough && searched.has(event) && pattern.matches(event.message());
        if (enough || (found && !page.add(event))) {
            complete = false;
            return false;
        }
        last = event.position();
        lookedAt++;
        bytesLookedAt += event.size();
        return true;
    }

    List<StoredEvent> events() {
        return page.events();
    }

    /// Whether nothing is left to be looked at.
    boolean isComplete() {
        return complete;
    }

    /// The last event that was looked at.
    Position last() {
        return last;
    }
}
