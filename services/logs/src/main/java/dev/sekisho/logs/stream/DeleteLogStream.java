package dev.sekisho.logs.stream;

import dev.sekisho.logs.api.DeleteLogStreamRequest;
import dev.sekisho.logs.api.DeleteLogStreamResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:DeleteLogStream")
final class DeleteLogStream implements OperationHandler<DeleteLogStreamRequest, DeleteLogStreamResponse> {
    private final Access access;
    private final Streams streams;

    DeleteLogStream(Access access, Streams streams) {
        this.access = access;
        this.streams = streams;
    }

    @Override
    public List<Target> targets(DeleteLogStreamRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), caller);
        return List.of(access.stream("logs:DeleteLogStream", group, request.logStreamName(), caller));
    }

    @Override
    public DeleteLogStreamResponse handle(DeleteLogStreamRequest request, Caller caller) {
        streams.delete(GroupName.of(request.logGroupName(), caller), request.logStreamName());
        return DeleteLogStreamResponse.EMPTY;
    }
}
