package dev.sekisho.logs.event;

import dev.sekisho.logs.api.FilterLogEventsRequest;
import dev.sekisho.logs.api.FilterLogEventsResponse;
import dev.sekisho.logs.api.FilteredLogEvent;
import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.Groups;
import dev.sekisho.logs.group.StoredGroup;
import dev.sekisho.logs.storage.Token;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;

@Operation("logs:FilterLogEvents")
final class FilterLogEvents implements OperationHandler<FilterLogEventsRequest, FilterLogEventsResponse> {
    private final Access access;
    private final Events events;
    private final InstantSource clock;

    FilterLogEvents(Access access, Events events, InstantSource clock) {
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(FilterLogEventsRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), request.logGroupIdentifier(), caller);
        return List.of(access.group("logs:FilterLogEvents", group, caller));
    }

    @Override
    public FilterLogEventsResponse handle(FilterLogEventsRequest request, Caller caller) {
        GroupName.checkOne(request.logGroupName(), request.logGroupIdentifier(), caller);
        if (!request.logStreamNames().isEmpty() && request.logStreamNamePrefix() != null) {
            throw InvalidParameterException.of("logStreamNames and logStreamNamePrefix cannot be specified together.");
        }
        FilterPattern pattern = FilterPattern.of(request.filterPattern());
        GroupName group = GroupName.of(request.logGroupName(), request.logGroupIdentifier(), caller);
        Position after = request.nextToken() == null ? Position.START : Position.of(Token.read(request.nextToken()));
        return events.read(statements -> {
            StoredGroup found = Groups.require(statements, group);
            Searched searched = Searched.of(statements, found, request.logStreamNames(), request.logStreamNamePrefix());
            long from = Math.max(found.floor(clock.millis()), request.startTime() == null ? 0 : request.startTime());
            // AWS: the end belongs to what is looked for, other than in GetLogEvents.
            long to = request.endTime() == null || request.endTime() == Long.MAX_VALUE
                    ? Long.MAX_VALUE
                    : request.endTime() + 1;
            var search = new Search(searched, pattern, Page.most(request.limit()));
            searched.scan(from, to, after).run(statements, search::take);
            return answer(search);
        });
    }

    private static FilterLogEventsResponse answer(Search search) {
        List<FilteredLogEvent> found = search.events().stream()
                .map(event -> FilteredLogEvent.builder()
                        .logStreamName(event.stream())
                        .timestamp(event.position().time())
                        .message(event.message())
                        .ingestionTime(event.ingested())
                        .eventId(event.position().digits())
                        .build())
                .toList();
        return FilterLogEventsResponse.builder()
                .events(found)
                .nextToken(
                        search.isComplete() ? null : Token.write(search.last().digits()))
                .build();
    }
}
