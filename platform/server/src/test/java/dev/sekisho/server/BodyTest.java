package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.server.RawHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How bodies are received, and what becomes of the connection.
class BodyTest {
    private static final int TWO_MB = 2 * 1024 * 1024;

    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Request call() {
        return Request.iam("ListUsers");
    }

    @Test
    void a_form_of_two_megabytes_is_refused_without_being_awaited() {
        Request request =
                call().header("Content-Length", Integer.toString(TWO_MB)).signed("iam");
        Answer answer = fixture.connect().send(request.head()).send("Action=").answer();
        assertEquals("413 RequestEntityTooLarge", answer.refusal());
        assertEquals("close", answer.header("connection"));
    }

    @Test
    void a_client_that_sends_two_megabytes_all_the_same_can_read_its_refusal() {
        Answer answer = fixture.send(Request.form("x".repeat(TWO_MB)).signed("iam"));
        assertEquals("413 RequestEntityTooLarge", answer.refusal());
    }

    @Test
    void a_long_form_in_chunks_is_refused_as_well() {
        Request request = call().signed("iam").header("Transfer-Encoding", "chunked");
        RawHttp connection = fixture.connect().send(request.head());
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        for (int i = 0; i < 17; i++) {
            connection.send(chunk);
        }
        assertEquals("413 RequestEntityTooLarge", connection.answer().refusal());
    }

    @Test
    void a_form_may_come_in_chunks() {
        Request request = call().signed("iam").header("Transfer-Encoding", "chunked");
        String form = "Version=2010-05-08&Action=ListUsers";
        RawHttp connection = fixture.connect();
        connection.send(request.head());
        connection.send(Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n");
        assertEquals(200, connection.answer().status());
        assertEquals(200, connection.exchange(call().signed("iam")).status());
    }

    @Test
    void a_client_that_waits_is_told_to_go_on() {
        Request request = call().header("Expect", "100-continue").signed("iam");
        RawHttp connection = fixture.connect().send(request.head());
        assertEquals(100, connection.answer().status());
        connection.send("Version=2010-05-08&Action=ListUsers");
        assertEquals(200, connection.answer().status());
    }

    @Test
    void a_client_that_waits_is_refused_at_once() {
        fixture.s3.on("PutObject", Uploads::read);
        Request request = Request.of("PUT", "/photos/cat")
                .header("Expect", "100-continue")
                .header("Content-Length", "1000")
                .signedBy("AKIAUNKNOWN", "s3");
        RawHttp connection = fixture.connect().send(request.head());
        assertEquals("403 InvalidAccessKeyId", connection.answer().refusal());
        assertTrue(connection.ended());
    }

    @Test
    void after_a_refusal_the_connection_lives_on() {
        RawHttp connection = fixture.connect();
        assertEquals(
                403, connection.exchange(call().signedBy("AKIAUNKNOWN", "iam")).status());
        Request upload = Request.of("PUT", "/photos/cat").body("x".repeat(10_000));
        assertEquals(403, connection.exchange(upload).status());
        assertEquals(200, connection.exchange(call().signed("iam")).status());
    }

    @Test
    void after_a_refusal_the_connection_lives_on_when_the_body_came_in_chunks() {
        RawHttp connection = fixture.connect();
        Request upload = Request.of("PUT", "/photos/cat").header("Transfer-Encoding", "chunked");
        connection.send(upload.head()).send("3\r\ncat\r\n0\r\n\r\n");
        assertEquals(403, connection.answer().status());
        assertEquals(200, connection.exchange(call().signed("iam")).status());
    }

    @Test
    void requests_may_be_sent_before_the_answers_are_read() {
        RawHttp connection = fixture.connect();
        byte[] bytes = call().signed("iam").bytes();
        connection.send(bytes).send(bytes).send(bytes);
        for (int i = 0; i < 3; i++) {
            assertEquals(200, connection.answer().status());
        }
    }

    @Test
    void no_two_requests_have_the_same_id() {
        RawHttp connection = fixture.connect();
        String first = connection.exchange(call().signed("iam")).header("x-amzn-requestid");
        String second = connection.exchange(call().signed("iam")).header("x-amzn-requestid");
        assertTrue(first.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), first);
        assertNotEquals(first, second);
    }

    @Test
    void a_form_that_ends_early_is_refused() {
        Request request = call().header("Content-Length", "1000").signed("iam");
        RawHttp connection = fixture.connect().send(request.bytes()).end();
        assertEquals(400, connection.answer().status());
        assertTrue(fixture.records.stream().noneMatch(record -> record.outcome().equals("Allowed")));
    }
}
