package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Via;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Roles that services take on, in their own name.
final class ServiceRoleTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:resize";

    private final RunningSts server = new RunningSts();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_service_whom_the_trust_policy_names_becomes_the_role() {
        server.role("worker", RunningSts.trusting("{\"Service\":\"lambda.amazonaws.com\"}"));

        Map<String, Object> answer = assume("lambda.amazonaws.com", Via.NOBODY);

        assertTrue(answer.toString().contains("arn:aws:sts::123456789012:assumed-role/worker/resize"));
    }

    @Test
    void another_service_is_refused() {
        server.role("worker", RunningSts.trusting("{\"Service\":\"lambda.amazonaws.com\"}"));

        assertRefused("ec2.amazonaws.com", Via.NOBODY);
    }

    @Test
    void a_deputy_is_not_confused_where_the_role_says_for_whom() {
        server.role("worker", """
                {"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole",
                 "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:lambda:*:123456789012:function:resize"},
                              "StringEquals":{"aws:SourceAccount":"123456789012"}}}""");

        assume("lambda.amazonaws.com", new Via(List.of(), FUNCTION, ACCOUNT));
        assertRefused("lambda.amazonaws.com", Via.NOBODY);
        assertRefused("lambda.amazonaws.com", new Via(List.of(), FUNCTION.replace("resize", "other"), ACCOUNT));
        assertRefused("lambda.amazonaws.com", new Via(List.of(), FUNCTION, new AccountId("210987654321")));
    }

    private void assertRefused(String service, Via via) {
        AwsError refusal = assertThrows(AwsError.class, () -> assume(service, via));
        assertEquals("AccessDenied", refusal.code());
    }

    private Map<String, Object> assume(String service, Via via) {
        var arrival = new Arrival("", Instant.now(), "us-east-1", "127.0.0.1", true, service, "", "");
        var caller = new Caller(new Principal.Service(service), "", arrival, null, via);
        return server.calls()
                .invoke(
                        "sts",
                        "AssumeRole",
                        Map.of("RoleArn", "arn:aws:iam::123456789012:role/worker", "RoleSessionName", "resize"),
                        caller);
    }
}
