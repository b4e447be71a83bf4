package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.server.RawHttp.Answer;
import dev.sekisho.server.record.DecisionRecord;
import dev.sekisho.sigv4.Dialect;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.sigv4.Signer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calls of the json protocol: who is believed, and what is refused in its words.
class JsonCallsTest {
    private static final String UNKNOWN = "UnknownOperationException";

    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Request call() {
        return Request.logs("DescribeLogGroups");
    }

    private String refused(String code, Request request) {
        Answer answer = fixture.send(request);
        assertEquals("400 " + code, answer.status() + " " + answer.header("x-amzn-errortype"), answer.body());
        assertTrue(answer.body().startsWith("{\"__type\":\"" + code + "\","), answer.body());
        assertEquals("application/x-amz-json-1.1", answer.header("content-type"));
        assertEquals(36, answer.header("x-amzn-requestid").length());
        return answer.body();
    }

    @Test
    void a_signed_call_is_answered() {
        Answer answer = fixture.send(call().signed("logs"));
        assertEquals("200 {\"logGroups\":[]}", answer.status() + " " + answer.body());
        assertEquals("application/x-amz-json-1.1", answer.header("content-type"));
        DecisionRecord decision = fixture.onlyRecord();
        assertEquals("logs:DescribeLogGroups Allowed", decision.operation() + " " + decision.outcome());
    }

    @Test
    void an_unknown_key_is_an_unrecognized_client() {
        assertEquals(
                "{\"__type\":\"UnrecognizedClientException\",\"message\":\"The security token included in the request is"
                        + " invalid.\"}",
                refused("UnrecognizedClientException", call().signedBy("AKIAUNKNOWN", "logs")));
        assertEquals("UnknownAccessKey", fixture.onlyRecord().reason());
    }

    @Test
    void a_token_that_is_none_is_an_unrecognized_client() {
        var signer = new Signer(
                Fixture.ROOT_KEY, Fixture.SECRET, Optional.of("token"), "us-east-1", "logs", Dialect.STANDARD);
        refused("UnrecognizedClientException", call().signed(signer, Fixture.NOW));
    }

    @Test
    void a_wrong_secret_is_an_invalid_signature() {
        var signer = Signer.of(Fixture.ROOT_KEY, SecretKey.of("wrong"), "us-east-1", "logs");
        String body = refused("InvalidSignatureException", call().signed(signer, Fixture.NOW));
        assertTrue(body.contains("The request signature we calculated does not match"), body);
    }

    @Test
    void a_body_that_was_changed_is_an_invalid_signature() {
        refused("InvalidSignatureException", call().signed("logs").body("{ }"));
    }

    @Test
    void an_old_signature_is_an_invalid_one() {
        String body =
                refused("InvalidSignatureException", call().signed("logs", Fixture.NOW.minus(Duration.ofMinutes(16))));
        assertTrue(body.contains("Signature expired"), body);
    }

    @Test
    void a_region_that_is_none_is_an_invalid_signature() {
        var signer = Signer.of(Fixture.ROOT_KEY, Fixture.SECRET, "US_EAST", "logs");
        refused("InvalidSignatureException", call().signed(signer, Fixture.NOW));
    }

    @Test
    void no_signature_is_a_missing_token() {
        refused("MissingAuthenticationTokenException", call());
    }

    @Test
    void a_broken_signature_is_incomplete() {
        refused(
                "IncompleteSignatureException",
                call().header("X-Amz-Date", "20260304T050607Z").header("Authorization", "AWS4-HMAC-SHA256 x"));
    }

    @Test
    void whoever_may_not_is_denied_with_a_message() {
        String body = refused("AccessDeniedException", call().signedBy(Fixture.USER_KEY, "logs"));
        assertEquals(
                "{\"__type\":\"AccessDeniedException\",\"Message\":\"User: arn:aws:iam::123456789012:user/ana is not"
                        + " authorized to perform: logs:DescribeLogGroups on resource: * because no identity-based policy"
                        + " allows the logs:DescribeLogGroups action\"}",
                body);
        assertEquals("ImplicitlyDenied", fixture.onlyRecord().outcome());
    }

    @Test
    void a_target_of_another_service_than_the_signed_one_is_refused() {
        refused(UNKNOWN, Request.json("DynamoDB_20120810.DescribeLogGroups").signed("logs"));
        assertEquals(UNKNOWN, fixture.onlyRecord().error());
        Answer answer = fixture.send(call().signed("iam"));
        assertEquals("400 InvalidAction", answer.refusal());
        assertEquals("405 MethodNotAllowed", fixture.send(call().signed("s3")).refusal());
    }

    @Test
    void a_form_signed_for_a_json_service_is_refused() {
        refused(UNKNOWN, Request.iam("ListUsers").signed("logs"));
    }

    @Test
    void an_operation_that_is_not_there_is_refused() {
        refused(UNKNOWN, Request.logs("StartQuery").signed("logs"));
        refused(UNKNOWN, Request.logs("PutLogEvents").signed("logs"));
    }

    @Test
    void another_path_method_query_or_host_is_refused() {
        refused(UNKNOWN, jsonAt("POST", "/x").signed("logs"));
        refused(UNKNOWN, jsonAt("PUT", "/").signed("logs"));
        refused(UNKNOWN, jsonAt("POST", "/?a=b").signed("logs"));
        refused(UNKNOWN, call().host("bucket.localhost").signed("logs"));
    }

    private static Request jsonAt(String method, String target) {
        return Request.of(method, target)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", "Logs_20140328.DescribeLogGroups")
                .body("{}");
    }

    @Test
    void what_is_invalid_is_told_even_to_those_who_may_not() {
        String body = refused(
                "InvalidParameterException", call().body("{\"limit\":51}").signedBy(Fixture.USER_KEY, "logs"));
        assertTrue(body.contains("Value '51' at 'limit'"), body);
    }

    @Test
    void what_is_no_json_is_refused() {
        refused("SerializationException", call().body("{").signed("logs"));
        assertEquals("SerializationException", fixture.onlyRecord().error());
    }

    @Test
    void a_body_that_is_announced_as_too_long_is_not_read() {
        Answer answer = fixture.send(Request.logs("PutLogEvents")
                .body("")
                .signed("logs")
                .header("Content-Length", Integer.toString((4 << 20) + 1)));
        assertEquals(413, answer.status());
    }
}
