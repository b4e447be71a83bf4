package dev.sekisho.sigv4;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.sigv4.PayloadMode.Chunked;
import dev.sekisho.sigv4.PayloadMode.Chunks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows a good request must be good as well.
class BadChunksTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final SecretKey SECRET = SecretKey.of("secret");
    private static final Signer SIGNER = Signer.of("AKIAIOSFODNN7EXAMPLE", SECRET, "us-east-1", "s3");
    private static final String FIRST = "a".repeat(8192);
    private static final String SECOND = "b".repeat(100);
    private static final String BODY = FIRST + SECOND;
    private static final Map<String, String> TRAILERS = Map.of("x-amz-checksum-crc32", "AAAAAA==");

    /// A signed request and its framed body.
    private record Upload(SignedRequest request, ChunkSigner chunks, String wire) {}

    private static Upload upload(Chunks mode, int announced) {
        List<Header> headers = new ArrayList<>(List.of(
                new Header("Host", "h.example"),
                new Header("x-amz-decoded-content-length", Integer.toString(announced))));
        if (mode.trailer()) {
            headers.add(new Header("x-amz-trailer", "x-amz-checksum-crc32"));
        }
        var unsigned = SignedRequest.of("PUT", "/bucket/key", null, headers);
        Signer.Signed signed = SIGNER.sign(unsigned, new Chunked(mode), NOW);
        headers.addAll(signed.added());
        return new Upload(SignedRequest.of("PUT", "/bucket/key", null, headers), signed.chunks(), "");
    }

    private static Upload framed(Chunks mode) {
        Upload upload = upload(mode, BODY.length());
        String wire = text(upload.chunks().chunk(bytes(FIRST)))
                + text(upload.chunks().chunk(bytes(SECOND)))
                + text(upload.chunks().end(mode.trailer() ? TRAILERS : Map.of()));
        return new Upload(upload.request(), upload.chunks(), wire);
    }

    private static Check.Accepted read(Upload upload, String wire) {
        return Check.verify(new Verifier(Dialect.S3), Dialect.S3, SECRET, upload.request(), bytes(wire), NOW);
    }

    private static void assertRefused(Class<? extends Problem> problem, Upload upload, String wire) {
        var refusal = assertThrows(SignatureException.class, () -> read(upload, wire));
        assertInstanceOf(problem, refusal.problem());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(Chunks.class)
    void a_body_as_it_was_signed_is_read(Chunks mode) {
        Upload upload = framed(mode);
        Check.Accepted accepted = read(upload, upload.wire());
        assertEquals(BODY, accepted.body());
        assertEquals(mode.trailer() ? TRAILERS : Map.of(), accepted.trailers());
    }

    @ParameterizedTest
    @EnumSource(Chunks.class)
    void a_body_that_is_cut_anywhere_is_refused(Chunks mode) {
        Upload upload = framed(mode);
        int length = upload.wire().length();
        for (int cut = 0; cut < length; cut += cut < 100 || cut > length - 500 ? 1 : 997) {
            assertRefused(Problem.IncompleteBody.class, upload, upload.wire().substring(0, cut));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Chunks.class,
            names = {"SIGNED", "SIGNED_WITH_TRAILER"})
    void a_signed_body_with_any_byte_changed_is_refused(Chunks mode) {
        Upload upload = framed(mode);
        int length = upload.wire().length();
        for (int at = 0; at < length; at += at < 100 || at > length - 500 ? 1 : 997) {
            var wire = new StringBuilder(upload.wire());
            wire.setCharAt(at, (char) (wire.charAt(at) ^ 1));
            assertThrows(SignatureException.class, () -> read(upload, wire.toString()), "byte " + at);
        }
    }

    @ParameterizedTest
    @EnumSource(Chunks.class)
    void bytes_after_the_end_are_refused(Chunks mode) {
        Upload upload = framed(mode);
        assertRefused(Problem.BadChunk.class, upload, upload.wire() + "x");
    }

    @Test
    void a_changed_chunk_is_named_and_stays_refused() throws IOException {
        Upload upload = framed(Chunks.SIGNED);
        var signature = (Signature) Authorization.find(upload.request());
        var verified =
                new Verifier(Dialect.S3).verify(signature, SECRET, upload.request(), new Chunked(Chunks.SIGNED), NOW);
        var stream =
                verified.payload(new ByteArrayInputStream(bytes(upload.wire().replace("bb", "bc"))), -1);
        var refusal = assertThrows(SignatureException.class, stream::readAllBytes);
        assertEquals(new Problem.ChunkSignatureMismatch(2), refusal.problem());
        assertSame(refusal, assertThrows(SignatureException.class, stream::read));
    }

    @Test
    void whoever_reads_just_the_announced_bytes_has_verified_them_too() {
        Upload upload = framed(Chunks.SIGNED_WITH_TRAILER);
        String wire = upload.wire().replace("AAAAAA==", "AAAAAQ==");
        var signature = (Signature) Authorization.find(upload.request());
        var verified = new Verifier(Dialect.S3)
                .verify(signature, SECRET, upload.request(), new Chunked(Chunks.SIGNED_WITH_TRAILER), NOW);
        var stream = verified.payload(new ByteArrayInputStream(bytes(wire)), -1);
        assertEquals(BODY.length(), stream.length());
        var refusal = assertThrows(SignatureException.class, () -> stream.readNBytes(BODY.length()));
        assertInstanceOf(Problem.TrailerSignatureMismatch.class, refusal.problem());
    }

    @Test
    void chunks_in_another_order_are_refused() {
        Upload upload = upload(Chunks.SIGNED, 16384);
        String first = text(upload.chunks().chunk(bytes(FIRST)));
        String second = text(upload.chunks().chunk(bytes("c".repeat(8192))));
        String end = text(upload.chunks().end(Map.of()));
        assertRefused(Problem.ChunkSignatureMismatch.class, upload, second + first + end);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8191, 8292 - 1, 8292 + 1, 1 << 30})
    void a_body_of_another_length_than_announced_is_refused(int announced) {
        Upload upload = upload(Chunks.UNSIGNED_WITH_TRAILER, announced);
        assertRefused(
                Problem.IncompleteBody.class,
                upload,
                framed(Chunks.UNSIGNED_WITH_TRAILER).wire());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "x",
                "-1",
                "+1",
                " 1",
                "0x1",
                "1;chunk-signature=",
                "1;a=b",
                "1 ",
                "1\n",
                "1\rx",
                "ffffffffffffffff",
                "10000000000000000"
            })
    void a_chunk_header_that_is_none_is_refused(String header) {
        Upload upload = upload(Chunks.UNSIGNED_WITH_TRAILER, 1);
        assertThrows(SignatureException.class, () -> read(upload, header + "\r\na\r\n0\r\n\r\n"));
    }

    @Test
    void an_endless_chunk_header_is_refused() {
        Upload upload = upload(Chunks.SIGNED, 1);
        assertRefused(Problem.BadChunk.class, upload, "1;chunk-signature=" + "0".repeat(1 << 20));
        assertRefused(Problem.BadChunk.class, upload, "0".repeat(1 << 20));
    }

    @Test
    void small_chunks_before_the_last_are_refused() {
        Upload upload = upload(Chunks.UNSIGNED_WITH_TRAILER, 2);
        assertRefused(Problem.ChunkTooSmall.class, upload, "1\r\na\r\n1\r\nb\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x-amz-checksum-crc32c:AAAAAA==\r\n",
                "x-amz-checksum-crc32\r\n",
                ":AAAAAA==\r\n",
                "x-amz-checksum-crc32:A\r\nX-Amz-Checksum-Crc32:B\r\n",
                "x-amz-checksum-crc32:A\r\nx:B\r\n",
                "x-amz-checksum-crc32:A\r\nx-amz-trailer-signature:0\r\n"
            })
    void trailers_other_than_announced_are_refused(String trailers) {
        Upload upload = upload(Chunks.UNSIGNED_WITH_TRAILER, 1);
        assertRefused(Problem.MalformedTrailer.class, upload, "1\r\na\r\n0\r\n" + trailers + "\r\n");
    }

    @Test
    void signed_chunks_need_a_signed_trailer() {
        Upload upload = framed(Chunks.SIGNED_WITH_TRAILER);
        int signature = upload.wire().indexOf("x-amz-trailer-signature");
        String wire = upload.wire().substring(0, signature) + "\r\n";
        assertRefused(Problem.TrailerSignatureMismatch.class, upload, wire);
    }

    @Test
    void trailers_after_a_bad_signature_do_not_count() {
        Upload upload = framed(Chunks.SIGNED_WITH_TRAILER);
        assertRefused(
                Problem.ChunkSignatureMismatch.class, upload, upload.wire().replace("bb", "bc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1x", "9999999999999999999"})
    void a_decoded_length_that_is_none_is_refused(String length) {
        var refusal = assertThrows(
                SignatureException.class,
                () -> Announcement.of(List.of(new Header("x-amz-decoded-content-length", length))));
        assertInstanceOf(Problem.MissingDecodedLength.class, refusal.problem());
    }
}
