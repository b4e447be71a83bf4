package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Payload;
import dev.sekisho.server.RawHttp.Answer;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What callers learn of our own failures: nothing but the request's id.
class FailureTest {
    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Map<String, Object> fail(Map<String, Object> members, Caller caller) {
        throw new IllegalStateException("java.lang.Secret at dev.sekisho\nwJalrXUtnFEMI");
    }

    @SuppressWarnings("InfiniteRecursion") // what is tested
    private static Map<String, Object> sink(Map<String, Object> members, Caller caller) {
        return Map.copyOf(sink(members, caller));
    }

    private static Map<String, Object> breakDown(Map<String, Object> members, Caller caller) {
        throw new AssertionError("java.lang.Secret");
    }

    private void assertSaysNothing(String refusal, Answer answer) {
        assertEquals(refusal, answer.refusal(), answer.body());
        assertFalse(answer.element("RequestId").isEmpty());
        String all = answer.body() + answer.headers();
        for (String word : new String[] {"java", "sekisho.", "Exception", "wJalr", "jetty", "\tat "}) {
            assertFalse(all.contains(word), all);
        }
    }

    private void assertFails(BiFunction<Map<String, Object>, Caller, Map<String, Object>> handle) {
        fixture.iam.on("GetUser", handle);
        fixture.s3.on("GetObject", handle);
        assertSaysNothing(
                "500 InternalFailure", fixture.send(Request.iam("GetUser").signed("iam")));
        assertEquals("Allowed", fixture.onlyRecord().outcome());
        assertEquals("InternalFailure", fixture.onlyRecord().error());
        Answer s3 = fixture.send(Request.of("GET", "/photos/cat").signed("s3"));
        assertSaysNothing("500 InternalError", s3);
        assertEquals(200, fixture.send(Request.iam("ListUsers").signed("iam")).status());
    }

    @Test
    void a_bug_is_an_internal_failure() {
        assertFails(FailureTest::fail);
    }

    @Test
    void too_deep_a_recursion_is_one_as_well() {
        assertFails(FailureTest::sink);
    }

    @Test
    void an_error_of_the_machine_is_one_as_well() {
        assertFails(FailureTest::breakDown);
    }

    @Test
    void a_failure_before_the_decision_is_recorded_as_undecided() {
        fixture.iam.on(
                "GetUser",
                _ -> {
                    throw new IllegalStateException("no targets");
                },
                (_, _) -> Map.of());
        assertSaysNothing(
                "500 InternalFailure", fixture.send(Request.iam("GetUser").signed("iam")));
        assertEquals(
                "Refused NotDecided",
                fixture.onlyRecord().outcome() + " " + fixture.onlyRecord().reason());
    }

    @Test
    void an_action_that_was_not_declared_is_not_asked_for() {
        fixture.iam.on("GetUser", caller -> List.of(Target.of("iam:PassRole", "*", caller)), (_, _) -> Map.of());
        assertSaysNothing(
                "500 InternalFailure", fixture.send(Request.iam("GetUser").signed("iam")));
    }

    @Test
    void an_answer_that_breaks_while_it_is_sent_ends_the_connection() {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() {
                throw new IllegalStateException("java.lang.Secret");
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int n = left == 0 ? read() : Math.min(left, count);
                Arrays.fill(target, offset, offset + n, (byte) 'x');
                left -= n;
                return n;
            }
        };
        fixture.s3.on("GetObject", (_, _) -> Map.of("Body", Payload.of(broken, 200_000), "ContentLength", 200_000L));
        RawHttp connection = fixture.connect();
        Answer answer = connection.exchange(Request.of("GET", "/photos/cat").signed("s3"));
        assertEquals(200, answer.status());
        assertFalse(answer.body().contains("java"));
        assertEquals("", answer.body().replace("x", ""));
        assertTrue(connection.ended());
    }

    @Test
    void a_refusal_of_the_operation_is_answered_in_its_own_words() {
        fixture.iam.on("GetUser", (_, _) -> {
            throw AwsError.of("NoSuchEntity", 404, "The user with name <ana> cannot be found.");
        });
        Answer answer = fixture.send(Request.iam("GetUser").signed("iam"));
        assertEquals("404 NoSuchEntity", answer.refusal());
        assertEquals("The user with name &lt;ana&gt; cannot be found.", answer.element("Message"));
        assertEquals("NoSuchEntity", fixture.onlyRecord().error());
    }

    @Test
    void an_answer_that_cannot_be_recorded_is_not_given() {
        try (Fixture deaf = Fixture.start(_ -> {
            throw new IllegalStateException("The decision log cannot be written.");
        })) {
            assertSaysNothing(
                    "500 InternalFailure", deaf.send(Request.iam("ListUsers").signed("iam")));
            assertSaysNothing("500 InternalError", deaf.send(Request.of("GET", "/")));
        }
    }
}
