package dev.sekisho.logs.event;

import dev.sekisho.logs.api.GetLogEventsRequest;
import dev.sekisho.logs.api.GetLogEventsResponse;
import dev.sekisho.logs.api.OutputLogEvent;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.Groups;
import dev.sekisho.logs.group.StoredGroup;
import dev.sekisho.logs.stream.Streams;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;

@Operation("logs:GetLogEvents")
final class GetLogEvents implements OperationHandler<GetLogEventsRequest, GetLogEventsResponse> {
    private final Access access;
    private final Events events;
    private final InstantSource clock;

    GetLogEvents(Access access, Events events, InstantSource clock) {
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(GetLogEventsRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), request.logGroupIdentifier(), caller);
        return List.of(access.stream("logs:GetLogEvents", group, request.logStreamName(), caller));
    }

    @Override
    public GetLogEventsResponse handle(GetLogEventsRequest request, Caller caller) {
        GroupName.checkOne(request.logGroupName(), request.logGroupIdentifier(), caller);
        GroupName group = GroupName.of(request.logGroupName(), request.logGroupIdentifier(), caller);
        var page = new Page(Page.most(request.limit()));
        StreamToken token = StreamToken.of(request.nextToken(), Boolean.TRUE.equals(request.startFromHead()));
        events.read(statements -> {
            StoredGroup found = Groups.require(statements, group);
            long stream = Streams.require(statements, found, request.logStreamName());
            long from = Math.max(found.floor(clock.millis()), request.startTime() == null ? 0 : request.startTime());
            long to = request.endTime() == null ? Long.MAX_VALUE : request.endTime();
            new Scan(Scan.Of.STREAM, stream, from, to, token.position(), token.backward()).run(statements, page::add);
            return found;
        });
        List<StoredEvent> read = token.backward() ? page.events().reversed() : page.events();
        return GetLogEventsResponse.builder()
                .events(read.stream().map(GetLogEvents::output).toList())
                .nextForwardToken(token.forwardAfter(read))
                .nextBackwardToken(token.backwardBefore(read))
                .build();
    }

    private static OutputLogEvent output(StoredEvent event) {
        return OutputLogEvent.builder()
                .timestamp(event.position().time())
                .message(event.message())
                .ingestionTime(event.ingested())
                .build();
    }
}
