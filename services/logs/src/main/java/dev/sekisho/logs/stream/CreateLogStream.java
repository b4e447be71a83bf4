package dev.sekisho.logs.stream;

import dev.sekisho.logs.api.CreateLogStreamRequest;
import dev.sekisho.logs.api.CreateLogStreamResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;

@Operation("logs:CreateLogStream")
final class CreateLogStream implements OperationHandler<CreateLogStreamRequest, CreateLogStreamResponse> {
    private final Access access;
    private final Streams streams;
    private final InstantSource clock;

    CreateLogStream(Access access, Streams streams, InstantSource clock) {
        this.access = access;
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(CreateLogStreamRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), caller);
        return List.of(access.stream("logs:CreateLogStream", group, request.logStreamName(), caller));
    }

    @Override
    public CreateLogStreamResponse handle(CreateLogStreamRequest request, Caller caller) {
        streams.create(GroupName.of(request.logGroupName(), caller), request.logStreamName(), clock.millis());
        return CreateLogStreamResponse.EMPTY;
    }
}
