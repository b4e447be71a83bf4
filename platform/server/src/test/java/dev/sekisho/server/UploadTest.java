package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.Payload;
import dev.sekisho.server.RawHttp.Answer;
import dev.sekisho.sigv4.ChunkSigner;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.PayloadMode.Chunks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies of S3, which are verified while the operation reads them.
class UploadTest {
    private static final byte[] FIRST = "x".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST = "the end".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = FIRST.length + LAST.length;

    private final Fixture fixture = Fixture.start();

    @BeforeEach
    void accept_uploads() {
        fixture.s3.on("PutObject", Uploads::read);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Request put(Chunks chunks) {
        Request request = Request.of("PUT", "/photos/cat")
                .header("Content-Encoding", "aws-chunked")
                .header("X-Amz-Decoded-Content-Length", Integer.toString(LENGTH));
        return chunks.trailer() ? request.header("X-Amz-Trailer", "x-amz-checksum-crc32") : request;
    }

    private static byte[] frame(Chunks chunks, ChunkSigner signer) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(signer.chunk(FIRST));
        out.writeBytes(signer.chunk(LAST));
        out.writeBytes(signer.end(chunks.trailer() ? Map.of("x-amz-checksum-crc32", "AAAAAA==") : Map.of()));
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Chunks.class)
    void a_chunked_upload_arrives_whole(Chunks chunks) {
        Request request = put(chunks).streamed(new PayloadMode.Chunked(chunks), signer -> frame(chunks, signer));
        RawHttp connection = fixture.connect();
        Answer answer = connection.exchange(request);
        String trailers = chunks.trailer() ? "{x-amz-checksum-crc32=AAAAAA==}" : "{}";
        assertEquals(LENGTH + trailers, answer.header("etag"), answer.body());
        assertEquals(
                200, connection.exchange(Request.of("GET", "/").signed("s3")).status());
    }

    @ParameterizedTest
    @EnumSource(Chunks.class)
    void a_chunked_upload_of_unannounced_length_arrives_whole(Chunks chunks) {
        Request request = put(chunks)
                .header("Transfer-Encoding", "chunked")
                .streamed(new PayloadMode.Chunked(chunks), signer -> {
                    byte[] framed = frame(chunks, signer);
                    var out = new ByteArrayOutputStream();
                    out.writeBytes((Integer.toHexString(framed.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.writeBytes(framed);
                    out.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    return out.toByteArray();
                });
        RawHttp connection = fixture.connect();
        Answer answer = connection.exchange(request);
        assertTrue(answer.header("etag").startsWith(Integer.toString(LENGTH)), answer.body());
        assertEquals(
                200, connection.exchange(Request.of("GET", "/").signed("s3")).status());
    }

    @Test
    void an_upload_without_a_signed_body_arrives() {
        Request request = Request.of("PUT", "/photos/cat").streamed(new PayloadMode.Unsigned(), _ -> LAST);
        assertEquals("7{}", fixture.send(request).header("etag"));
    }

    @Test
    void a_changed_chunk_is_refused() {
        Request request = put(Chunks.SIGNED).streamed(new PayloadMode.Chunked(Chunks.SIGNED), signer -> {
            byte[] framed = frame(Chunks.SIGNED, signer);
            framed[framed.length / 2] ^= 1;
            return framed;
        });
        assertEquals("403 SignatureDoesNotMatch", fixture.send(request).refusal());
    }

    @Test
    void a_chunked_upload_without_its_decoded_length_is_refused() {
        Request request = Request.of("PUT", "/photos/cat")
                .streamed(new PayloadMode.Chunked(Chunks.SIGNED), signer -> frame(Chunks.SIGNED, signer));
        assertEquals("411 MissingContentLength", fixture.send(request).refusal());
    }

    @Test
    void an_upload_that_ends_early_fails_in_the_operation_and_is_never_answered_as_done() {
        Request request = Request.of("PUT", "/photos/cat")
                .header("Content-Length", "1000")
                .streamed(new PayloadMode.Unsigned(), _ -> LAST);
        RawHttp connection = fixture.connect().send(request.bytes()).end();
        assertEquals("400 IncompleteBody", connection.answer().refusal());
        assertEquals("IncompleteBody", fixture.onlyRecord().error());
    }

    @Test
    void a_client_that_goes_away_leaves_no_success_behind() throws InterruptedException {
        var reached = new CountDownLatch(1);
        var failed = new CountDownLatch(1);
        var outcome = new AtomicReference<>("none");
        fixture.s3.on("UploadPart", (members, caller) -> {
            reached.countDown();
            try {
                outcome.set(Uploads.read(members, caller).toString());
            } catch (RuntimeException e) {
                outcome.set("failed");
                throw e;
            } finally {
                failed.countDown();
            }
            return Map.of();
        });
        Request request = Request.of("PUT", "/photos/cat?partNumber=1&uploadId=u")
                .header("Transfer-Encoding", "chunked")
                .streamed(new PayloadMode.Unsigned(), _ -> "5\r\na cat\r\n".getBytes(StandardCharsets.US_ASCII));
        try (RawHttp _ = fixture.connect().send(request.bytes())) {
            assertTrue(reached.await(20, TimeUnit.SECONDS));
        }
        assertTrue(failed.await(20, TimeUnit.SECONDS));
        assertEquals("failed", outcome.get());
    }

    @Test
    void a_denied_upload_is_not_read() {
        Request denied = Request.of("PUT", "/photos/cat").header("Content-Length", Integer.toString(1 << 30));
        assertEquals(
                "403 AccessDenied",
                fixture.connect().send(denied.head()).answer().refusal());
    }

    @Test
    void an_answer_streams_its_body() {
        fixture.s3.on(
                "GetObject",
                (_, _) -> Map.of(
                        "Body", Payload.of(new ByteArrayInputStream(FIRST), FIRST.length), "ContentLength", (long)
                                FIRST.length));
        RawHttp connection = fixture.connect();
        Answer answer = connection.exchange(Request.of("GET", "/photos/cat").signed("s3"));
        assertEquals(FIRST.length, answer.body().length());
        assertFalse(answer.header("x-amz-id-2").isEmpty());
        assertEquals(
                200, connection.exchange(Request.of("GET", "/").signed("s3")).status());
    }
}
