package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.server.RawHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that are no request, or are two different ones to two readers.
class RawBytesTest {
    private static final String END = "\r\n\r\n";

    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static void assertRefusedAsAws(Answer answer) {
        assertEquals("application/xml", answer.header("content-type"), answer.body());
        assertFalse(answer.body().toLowerCase(java.util.Locale.ROOT).contains("html"), answer.body());
        assertFalse(answer.body().contains("jetty"), answer.body());
        assertEquals(answer.header("x-amz-request-id"), answer.element("RequestId"));
        assertFalse(answer.element("RequestId").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: photos.localhost",
                "GET / HTTP/1.1",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
                "GET http://photos.localhost/ HTTP/1.1\r\nHost: localhost",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost",
                "GET /a#b HTTP/1.1\r\nHost: localhost",
                "GET /a b HTTP/1.1\r\nHost: localhost",
                "GET * HTTP/1.1\r\nHost: localhost",
                "OPTIONS * HTTP/1.1\r\nHost: localhost",
                "GET http:/a HTTP/1.1\r\nHost: localhost",
                "GET a HTTP/1.1\r\nHost: localhost",
                "GET http://user@localhost/ HTTP/1.1\r\nHost: localhost",
                "GET /caf\u00e9 HTTP/1.1\r\nHost: localhost",
                "GET /?x=\u00ff HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX Y: 1",
                "GET / HTTP/1.1\r\nHost: localhost\r\n folded: 1",
                "GET / HTTP/1.1\r\nHost: local host",
                "GET / HTTP/9.1\r\nHost: localhost",
                "\u0016\u0003\u0001 nonsense",
            })
    void what_cannot_be_read_for_certain_is_refused_and_the_connection_closed(String head) {
        RawHttp connection = fixture.connect().send(head + END);
        Answer answer = connection.answer();
        assertTrue(answer.status() >= 400, answer.toString());
        assertRefusedAsAws(answer);
        assertTrue(connection.ended());
    }

    @Test
    void a_tunnel_is_refused() {
        assertRefusedAsAws(fixture.connect()
                .send("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80" + END)
                .answer());
    }

    @Test
    void the_case_of_a_header_s_value_does_not_come_from_an_earlier_request() {
        fixture.s3.on("PutObject", (members, _) -> Map.of("ETag", members.get("ContentEncoding")));
        RawHttp connection = fixture.connect();
        for (String language : new String[] {"GZIP", "gzip", "Gzip"}) {
            Request request = Request.of("PUT", "/photos/a").header("Content-Encoding", language);
            Answer answer = connection.exchange(request.signed("s3"));
            assertEquals(language, answer.header("etag"), answer.body());
        }
    }

    @Test
    void an_absolute_form_that_agrees_with_the_host_is_the_same_request() {
        String request = new String(Request.of("GET", "/").signed("s3").bytes(), StandardCharsets.ISO_8859_1);
        Answer answer = fixture.connect()
                .send(request.replace("GET /", "GET http://localhost/"))
                .answer();
        assertEquals(200, answer.status(), answer.body());
    }

    @Test
    void a_path_is_read_as_it_stands() {
        fixture.s3.on("HeadObject", (members, _) -> Map.of("ContentLanguage", (String) members.get("Key")));
        for (String key : new String[] {
            "a//b",
            "/a",
            "../../etc/passwd",
            "../..",
            ".",
            "a/./b",
            "a/../b",
            "..a",
            "a;b=c",
            "a+b",
            "~a",
            "a/",
            "/",
            "a\\b"
        }) {
            String path = "/photos/" + key;
            Answer answer = fixture.send(Request.of("HEAD", path).signed("s3"));
            assertEquals(200, answer.status(), key);
            assertEquals(key, answer.header("content-language"));
        }
        Answer escaped = fixture.send(Request.of("HEAD", "/photos/a%2Fb%20c%3F").signed("s3"));
        assertEquals("a/b c?", escaped.header("content-language"));
        Answer dots =
                fixture.send(Request.of("HEAD", "/photos/%2e%2e/%2E%2E/%252e").signed("s3"));
        assertEquals("../../%2e", dots.header("content-language"));
    }

    @Test
    void what_is_no_escape_is_refused_in_the_words_of_s3() {
        fixture.s3.on("GetObject", (_, _) -> Map.of());
        for (String path : new String[] {"/photos/%zz", "/photos/%2", "/photos/%ff"}) {
            Answer answer = fixture.send(Request.of("GET", path).signed("s3"));
            assertRefusedAsAws(answer);
            assertEquals(400, answer.status(), path);
        }
    }

    @Test
    void headers_of_up_to_32_kb_are_read_and_no_more() {
        Request large =
                Request.of("GET", "/").header("X-Large", "x".repeat(31 * 1024)).signed("s3");
        assertEquals(200, fixture.send(large).status());
        RawHttp connection = fixture.connect();
        Request larger =
                Request.of("GET", "/").header("X-Large", "x".repeat(33 * 1024)).signed("s3");
        Answer answer = connection.exchange(larger);
        assertEquals("400 RequestHeaderSectionTooLarge", answer.refusal());
        assertRefusedAsAws(answer);
    }

    @Test
    void header_values_beyond_ascii_are_signed_and_read_as_sent() {
        fixture.s3.on(
                "HeadObject",
                (_, caller) -> Map.of(
                        "ContentLength", (long) caller.arrival().userAgent().length()));
        String utf8 = new String("caf\u00e9 \u95a2".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Request request = Request.of("HEAD", "/photos/a")
                .header("X-Amz-Meta-Name", utf8)
                .header("User-Agent", utf8)
                .signed("s3");
        Answer answer = fixture.send(request);
        assertEquals(200, answer.status());
        assertEquals("9", answer.header("content-length"));
    }

    @Test
    void a_duplicate_authorization_is_refused() {
        Request request = Request.of("GET", "/").signed("s3").header("Authorization", "AWS4-HMAC-SHA256 x=y");
        assertEquals("400 InvalidArgument", fixture.send(request).refusal());
    }
}
