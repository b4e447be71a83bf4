package dev.sekisho.logs.stream;

import dev.sekisho.logs.api.DescribeLogStreamsRequest;
import dev.sekisho.logs.api.DescribeLogStreamsResponse;
import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.logs.api.LogStream;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.storage.Token;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;

@Operation("logs:DescribeLogStreams")
final class DescribeLogStreams implements OperationHandler<DescribeLogStreamsRequest, DescribeLogStreamsResponse> {
    private static final int MOST = 50;

    /// Nobody needs one any more, and clients of old ask for it.
    private static final String SEQUENCE_TOKEN = "4".repeat(56);

    private final Access access;
    private final Streams streams;
    private final InstantSource clock;

    DescribeLogStreams(Access access, Streams streams, InstantSource clock) {
        this.access = access;
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(DescribeLogStreamsRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), request.logGroupIdentifier(), caller);
        return List.of(access.group("logs:DescribeLogStreams", group, caller));
    }

    @Override
    public DescribeLogStreamsResponse handle(DescribeLogStreamsRequest request, Caller caller) {
        GroupName.checkOne(request.logGroupName(), request.logGroupIdentifier(), caller);
        boolean byTime = "LastEventTime".equals(request.orderBy());
        if (byTime && request.logStreamNamePrefix() != null) {
            throw InvalidParameterException.of("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }
        GroupName group = GroupName.of(request.logGroupName(), request.logGroupIdentifier(), caller);
        int most = request.limit() == null ? MOST : request.limit();
        var order = new StreamOrder(byTime, Boolean.TRUE.equals(request.descending()));
        String prefix = request.logStreamNamePrefix() == null ? "" : request.logStreamNamePrefix();
        String after = request.nextToken() == null ? null : Token.read(request.nextToken());
        // One more than asked for says whether there are more.
        List<StoredStream> found = streams.list(group, order, prefix, after, most + 1, clock.millis());
        List<StoredStream> page = found.subList(0, Math.min(most, found.size()));
        return DescribeLogStreamsResponse.builder()
                .logStreams(
                        page.stream().map(stream -> described(group, stream)).toList())
                .nextToken(found.size() > most ? Token.write(order.place(page.getLast())) : null)
                .build();
    }

    /// AWS: the bytes of a stream are always 0. Source: Amazon CloudWatch Logs API Reference, "LogStream".
    private static LogStream described(GroupName group, StoredStream stream) {
        boolean empty = stream.lastEvent() == StoredStream.NEVER;
        return LogStream.builder()
                .logStreamName(stream.name())
                .creationTime(stream.created())
                .firstEventTimestamp(stream.firstEvent() == StoredStream.NEVER ? null : stream.firstEvent())
                .lastEventTimestamp(empty ? null : stream.lastEvent())
                .lastIngestionTime(empty ? null : stream.lastIngestion())
                .uploadSequenceToken(SEQUENCE_TOKEN)
                .arn(group.arnOfStream(stream.name()))
                .storedBytes(0L)
                .build();
    }
}
