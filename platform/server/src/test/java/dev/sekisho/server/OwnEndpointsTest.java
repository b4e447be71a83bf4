package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sekisho.server.RawHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnEndpointsTest {
    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Request health() {
        return Request.of("GET", "/_sekisho/health");
    }

    @Test
    void health_needs_no_signature() {
        Answer answer = fixture.send(health());
        assertEquals(200, answer.status());
        assertEquals("{\"status\":\"ok\"}", answer.body());
        assertEquals("application/json", answer.header("content-type"));
    }

    @Test
    void a_page_from_elsewhere_is_refused() {
        Answer foreign = fixture.send(health().header("Origin", "http://evil.example"));
        assertEquals(403, foreign.status());
        assertFalse(foreign.body().contains("ok"), foreign.body());
        assertEquals(403, fixture.send(health().header("Origin", "null")).status());
        assertEquals(
                403,
                fixture.send(health().header("Origin", "http://localhost:1")).status());
        assertEquals(
                200, fixture.send(health().header("Origin", "http://localhost")).status());
    }

    @Test
    void a_bucket_host_has_none() {
        assertEquals(
                "403 AccessDenied",
                fixture.send(health().host("photos.localhost")).refusal());
    }

    @Test
    void only_what_exists_is_answered() {
        assertEquals(404, fixture.send(Request.of("GET", "/_sekisho/healthy")).status());
        assertEquals(405, fixture.send(Request.of("POST", "/_sekisho/health")).status());
        Answer head = fixture.send(Request.of("HEAD", "/_sekisho/health"));
        assertEquals(200, head.status());
        assertEquals("15", head.header("content-length"));
    }

    @Test
    void an_escaped_spelling_is_a_bucket_s_name() {
        assertEquals(
                "403 AccessDenied",
                fixture.send(Request.of("GET", "/%5Fsekisho/health")).refusal());
    }
}
