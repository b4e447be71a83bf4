package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.server.RawHttp.Answer;
import dev.sekisho.sigv4.Dialect;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.sigv4.Signer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Callers of S3 who are not believed.
class S3AuthenticationTest {
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Request call() {
        return Request.of("GET", "/");
    }

    private Answer refused(String refusal, Request request) {
        Answer answer = fixture.send(request);
        assertEquals(refusal, answer.refusal(), answer.body());
        assertTrue(
                answer.body().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"), answer.body());
        assertEquals(answer.header("x-amz-request-id"), answer.element("RequestId"));
        assertEquals(answer.header("x-amz-id-2"), answer.element("HostId"));
        assertEquals("application/xml", answer.header("content-type"));
        assertFalse(answer.header("x-amz-id-2").isEmpty());
        return answer;
    }

    @Test
    void an_unknown_or_inactive_key_does_not_exist() {
        Answer answer = refused("403 InvalidAccessKeyId", call().signedBy("AKIAUNKNOWN", "s3"));
        assertEquals("The AWS Access Key Id you provided does not exist in our records.", answer.element("Message"));
        refused("403 InvalidAccessKeyId", call().signedBy(Fixture.INACTIVE_KEY, "s3"));
    }

    @Test
    void a_long_term_key_with_a_token_has_an_invalid_token() {
        var signer = new Signer(Fixture.ROOT_KEY, Fixture.SECRET, Optional.of("token"), "us-east-1", "s3", Dialect.S3);
        refused("400 InvalidToken", call().signed(signer, Fixture.NOW));
    }

    @Test
    void a_wrong_secret_does_not_match() {
        var signer = Signer.of(Fixture.ROOT_KEY, SecretKey.of("wrong"), "us-east-1", "s3");
        refused("403 SignatureDoesNotMatch", call().signed(signer, Fixture.NOW));
    }

    @Test
    void a_malformed_header_or_query_is_told_apart() {
        refused("400 AuthorizationHeaderMalformed", call().header("Authorization", "AWS4-HMAC-SHA256 Credential=a"));
        refused("400 AuthorizationQueryParametersError", Request.of("GET", "/?X-Amz-Algorithm=AWS4-HMAC-SHA256"));
        refused("400 InvalidRequest", call().header("Authorization", "AWS AKIA:c2lnbmF0dXJl"));
    }

    @Test
    void nobody_is_denied() {
        Answer answer = refused("403 AccessDenied", call());
        assertEquals("Access Denied", answer.element("Message"));
        assertEquals("anonymous", fixture.onlyRecord().principal());
    }

    @Test
    void clocks_may_differ_by_fifteen_minutes() {
        assertEquals(
                200, fixture.send(call().signed("s3", Fixture.NOW.minus(SKEW))).status());
        assertEquals(
                200, fixture.send(call().signed("s3", Fixture.NOW.plus(SKEW))).status());
        refused(
                "403 RequestTimeTooSkewed",
                call().signed("s3", Fixture.NOW.minus(SKEW).minus(SECOND)));
        refused(
                "403 RequestTimeTooSkewed",
                call().signed("s3", Fixture.NOW.plus(SKEW).plus(SECOND)));
    }

    @Test
    void a_presigned_url_is_good_for_its_time() {
        Duration hour = Duration.ofHours(1);
        assertEquals(
                200,
                fixture.send(call().presigned("s3", hour, Fixture.NOW.minus(hour)))
                        .status());
        Answer late = refused(
                "403 AccessDenied",
                call().presigned("s3", hour, Fixture.NOW.minus(hour).minus(SECOND)));
        assertEquals("Request has expired", late.element("Message"));
        assertEquals("PresignedExpired", fixture.records.getLast().reason());
    }

    @Test
    void another_body_than_the_signed_one_is_refused() {
        fixture.s3.on("PutObject", Uploads::read);
        Request request =
                Request.of("PUT", "/photos/cat").body("a cat").signed("s3").body("a dog");
        refused("400 XAmzContentSHA256Mismatch", request);
    }

    @Test
    void a_body_that_no_operation_reads_must_be_the_signed_one_too() {
        Request request = call().body("a cat").signed("s3").body("a dog");
        refused("400 XAmzContentSHA256Mismatch", request);
    }

    @Test
    void the_answer_to_head_has_no_body() {
        Answer answer = fixture.send(Request.of("HEAD", "/photos/cat").signedBy("AKIAUNKNOWN", "s3"));
        assertEquals(403, answer.status());
        assertFalse(answer.header("x-amz-request-id").isEmpty());
        RawHttp connection = fixture.connect();
        connection.exchange(Request.of("HEAD", "/photos/cat"));
        assertEquals(200, connection.exchange(call().signed("s3")).status());
    }
}
