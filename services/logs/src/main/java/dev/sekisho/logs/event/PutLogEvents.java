package dev.sekisho.logs.event;

import dev.sekisho.logs.api.PutLogEventsRequest;
import dev.sekisho.logs.api.PutLogEventsResponse;
import dev.sekisho.logs.api.RejectedEntityInfo;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;

@Operation("logs:PutLogEvents")
final class PutLogEvents implements OperationHandler<PutLogEventsRequest, PutLogEventsResponse> {
    private static final RejectedEntityInfo ENTITIES_ARE_NOT_KEPT = new RejectedEntityInfo("UnsupportedLogGroupType");

    private final Access access;
    private final Events events;
    private final InstantSource clock;

    PutLogEvents(Access access, Events events, InstantSource clock) {
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(PutLogEventsRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), caller);
        return List.of(access.stream("logs:PutLogEvents", group, request.logStreamName(), caller));
    }

    @Override
    public PutLogEventsResponse handle(PutLogEventsRequest request, Caller caller) {
        Batch batch = Batch.of(request.logEvents());
        GroupName group = GroupName.of(request.logGroupName(), caller);
        Accepted accepted = events.append(group, request.logStreamName(), batch, clock.millis());
        // AWS: sequence tokens are neither checked nor needed any more, but still given.
        // Source: Amazon CloudWatch Logs API Reference, "PutLogEvents".
        return PutLogEventsResponse.builder()
                .nextSequenceToken(accepted.nextSequenceToken())
                .rejectedLogEventsInfo(accepted.rejected())
                .rejectedEntityInfo(request.entity() == null ? null : ENTITIES_ARE_NOT_KEPT)
                .build();
    }
}
