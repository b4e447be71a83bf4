package dev.sekisho.server.listen;

import dev.sekisho.models.AwsError;
import dev.sekisho.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A request's body, which knows whether it has been read to its end.
///
/// A client that is still sending when the connection closes may see a reset instead of the answer: so the rest of
/// a body
/// that nobody wants is read and thrown away, within bounds.
final class RequestBody extends InputStream {
    /// A rest of this size is read before answering, and the connection lives on.
    private static final long SMALL_REST = 64 * 1024;

    /// Past this much, or this long, the client is cut off.
    private static final long MOST_REST = 16 * 1024 * 1024;

    private static final long LONGEST_NANOS = Duration.ofSeconds(5).toNanos();

    private final Request request;
    private final InputStream in;
    private final long length;
    private long count;
    private boolean started;
    private boolean ended;
    private boolean failed;

    RequestBody(Request request, long length) {
        this.request = request;
        this.in = Content.Source.asInputStream(request);
        this.length = length;
    }

    boolean ended() {
        return ended || count == length;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) {
        started = true;
        int read = receive(buffer, offset, size);
        if (read < 0) {
            ended = true;
        } else {
            count += read;
        }
        return read;
    }

    /// A body that does not come is the client's failure, and no reason for a stack trace in our log.
    private int receive(byte[] buffer, int offset, int size) {
        try {
            return in.read(buffer, offset, size);
        } catch (IOException e) {
            failed = true;
            throw AwsError.of("IncompleteBody", 400, "The request body terminated unexpectedly");
        }
    }

    /// Answers although the body has not been read to its end.
    void abandon(WireResponse answer, Response response, Callback callback) {
        boolean waiting = !started && request.getHeaders().contains(HttpHeader.EXPECT);
        if (!waiting && (length < 0 ? endsAtHand() : length - count <= SMALL_REST && drain(SMALL_REST))) {
            AnswerWriter.write(answer, request, response, callback);
            return;
        }
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        if (waiting) {
            AnswerWriter.write(answer, request, response, callback);
            return;
        }
        AnswerWriter.write(
                answer,
                request,
                response,
                Callback.from(
                        () -> Thread.startVirtualThread(() -> {
                            drain(MOST_REST);
                            callback.succeeded();
                        }),
                        callback::failed));
    }

    /// Returns whether the rest of a body of unknown length is here already, and throws it away.
    private boolean endsAtHand() {
        long seen = 0;
        while (!started && seen <= SMALL_REST) {
            Content.Chunk chunk = request.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return false;
            }
            seen += chunk.remaining();
            ended = chunk.isLast();
            chunk.release();
            if (ended) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether the body's end was reached.
    private boolean drain(long most) {
        long start = System.nanoTime();
        long stop = count + most;
        var buffer = new byte[16 * 1024];
        try {
            while (!failed && !ended() && count < stop && System.nanoTime() - start < LONGEST_NANOS) {
                if (read(buffer, 0, buffer.length) < 0) {
                    return true;
                }
            }
        } catch (AwsError e) {
            // The client has gone, or its framing broke: nothing more can be read.
            return false;
        }
        return ended();
    }
}
