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

/// Callers of IAM and STS who are not believed.
class QueryAuthenticationTest {
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Request call() {
        return Request.iam("ListUsers");
    }

    private Answer refused(String refusal, Request request) {
        Answer answer = fixture.send(request);
        assertEquals(refusal, answer.refusal(), answer.body());
        assertTrue(answer.body().startsWith("<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">"));
        assertEquals("Sender", answer.element("Type"));
        assertEquals(answer.header("x-amzn-requestid"), answer.element("RequestId"));
        assertEquals("text/xml", answer.header("content-type"));
        return answer;
    }

    private void refused(String refusal, String message, Request request) {
        assertEquals(message, refused(refusal, request).element("Message"));
    }

    @Test
    void an_unknown_key_is_an_invalid_token() {
        refused(
                "403 InvalidClientTokenId",
                "The security token included in the request is invalid.",
                call().signedBy("AKIAUNKNOWN", "iam"));
        DecisionRecord refusal = fixture.onlyRecord();
        assertEquals("Refused UnknownAccessKey", refusal.outcome() + " " + refusal.reason());
        assertEquals("AKIAUNKNOWN", refusal.accessKeyId());
        assertEquals("InvalidClientTokenId", refusal.error());
    }

    @Test
    void an_inactive_key_is_like_an_unknown_one() {
        refused(
                "403 InvalidClientTokenId",
                "The security token included in the request is invalid.",
                call().signedBy(Fixture.INACTIVE_KEY, "iam"));
        assertEquals("InactiveAccessKey", fixture.onlyRecord().reason());
    }

    @Test
    void a_long_term_key_with_a_token_is_an_invalid_token() {
        var signer = new Signer(
                Fixture.ROOT_KEY, Fixture.SECRET, Optional.of("token"), "us-east-1", "iam", Dialect.STANDARD);
        refused("403 InvalidClientTokenId", call().signed(signer, Fixture.NOW));
    }

    @Test
    void a_wrong_secret_does_not_match() {
        var signer = Signer.of(Fixture.ROOT_KEY, SecretKey.of("wrong"), "us-east-1", "iam");
        Answer answer = refused("403 SignatureDoesNotMatch", call().signed(signer, Fixture.NOW));
        assertTrue(answer.element("Message").startsWith("The request signature we calculated does not match"));
        assertEquals("SignatureMismatch", fixture.onlyRecord().reason());
    }

    @Test
    void another_body_than_the_signed_one_does_not_match() {
        Request request = call().signed("iam").body("Version=2010-05-08&Action=GetUser");
        refused("403 SignatureDoesNotMatch", request);
    }

    @Test
    void clocks_may_differ_by_fifteen_minutes() {
        assertEquals(
                200, fixture.send(call().signed("iam", Fixture.NOW.minus(SKEW))).status());
        assertEquals(
                200, fixture.send(call().signed("iam", Fixture.NOW.plus(SKEW))).status());
        refused(
                "403 SignatureDoesNotMatch",
                "Signature expired: 20260304T045106Z is now earlier than 20260304T045107Z (20260304T050607Z - 15 min.)",
                call().signed("iam", Fixture.NOW.minus(SKEW).minus(SECOND)));
        refused(
                "403 SignatureDoesNotMatch",
                "Signature not yet current: 20260304T052108Z is still later than 20260304T052107Z "
                        + "(20260304T050607Z + 15 min.)",
                call().signed("iam", Fixture.NOW.plus(SKEW).plus(SECOND)));
    }

    @Test
    void a_presigned_call_is_good_for_its_time() {
        String target = "/?Action=ListUsers&Version=2010-05-08";
        Duration minute = Duration.ofMinutes(1);
        Request last = Request.of("GET", target).presigned("iam", minute, Fixture.NOW.minus(minute));
        assertEquals(200, fixture.send(last).status());
        Request late = Request.of("GET", target)
                .presigned("iam", minute, Fixture.NOW.minus(minute).minus(SECOND));
        refused("400 RequestExpired", late);
        Request early = Request.of("GET", target)
                .presigned("iam", minute, Fixture.NOW.plus(SKEW).plus(SECOND));
        refused("400 RequestExpired", early);
    }

    @Test
    void a_region_may_be_any_that_is_well_formed() {
        var elsewhere = Signer.of(Fixture.ROOT_KEY, Fixture.SECRET, "xx-nowhere-99", "iam");
        assertEquals(200, fixture.send(call().signed(elsewhere, Fixture.NOW)).status());
        var malformed = Signer.of(Fixture.ROOT_KEY, Fixture.SECRET, "US_EAST", "iam");
        refused("403 SignatureDoesNotMatch", call().signed(malformed, Fixture.NOW));
    }

    @Test
    void a_malformed_authorization_of_a_form_is_an_incomplete_signature() {
        Answer answer = fixture.send(Request.sts("GetCallerIdentity").header("Authorization", "AWS4-HMAC-SHA256 a=b"));
        assertEquals("400 IncompleteSignature", answer.refusal());
        assertTrue(answer.body().startsWith("<ErrorResponse"), answer.body());
        Answer basic = fixture.send(Request.sts("GetCallerIdentity").header("Authorization", "Basic YTpi"));
        assertEquals("400 IncompleteSignature", basic.refusal());
        assertEquals("MalformedAuthorization", fixture.records.getFirst().reason());
    }

    @Test
    void a_denial_is_recorded_and_answered_with_the_ids_of_the_request() {
        Answer answer = refused("403 AccessDenied", call().signedBy(Fixture.USER_KEY, "iam"));
        DecisionRecord record = fixture.onlyRecord();
        assertEquals("ImplicitlyDenied", record.outcome());
        assertEquals("iam:ListUsers", record.action());
        assertEquals("*", record.resource());
        assertEquals("arn:aws:iam::123456789012:user/ana", record.principal());
        assertEquals(answer.element("RequestId"), record.requestId());
        assertTrue(answer.element("Message")
                .startsWith("User: arn:aws:iam::123456789012:user/ana is not authorized to perform: iam:ListUsers"));
    }
}
