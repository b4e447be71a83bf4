package dev.sekisho.logs;

import dev.sekisho.logs.event.Events;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupTags;
import dev.sekisho.logs.group.Groups;
import dev.sekisho.logs.storage.LogsStorage;
import dev.sekisho.logs.stream.Streams;
import dev.sekisho.server.Wiring;
import java.time.InstantSource;

/// Puts the parts of CloudWatch Logs together.
@Wiring("logs")
public final class LogsWiring {
    private final InstantSource clock;
    private final Groups groups;
    private final GroupTags tags;
    private final Access access;
    private final Streams streams;
    private final Events events;

    /// @param storage closed by whoever opened it, after the server
    public LogsWiring(LogsStorage storage, InstantSource clock) {
        this.clock = clock;
        groups = new Groups(storage);
        tags = new GroupTags(storage);
        access = new Access(tags);
        streams = new Streams(storage);
        events = new Events(storage);
    }

    public InstantSource clock() {
        return clock;
    }

    public Groups groups() {
        return groups;
    }

    public GroupTags tags() {
        return tags;
    }

    public Access access() {
        return access;
    }

    public Streams streams() {
        return streams;
    }

    public Events events() {
        return events;
    }
}
