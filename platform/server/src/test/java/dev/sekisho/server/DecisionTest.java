package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.server.RawHttp.Answer;
import dev.sekisho.server.record.DecisionRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is decided on a call, by which facts, and what is kept of it.
class DecisionTest {
    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Answer listUsers() {
        return fixture.send(
                Request.iam("ListUsers").header("User-Agent", "curl/8").signedBy(Fixture.USER_KEY, "iam"));
    }

    @Test
    void an_allowed_call_names_the_statement_that_allowed_it() {
        fixture.attach("{\"Sid\":\"List\",\"Effect\":\"Allow\",\"Action\":\"iam:List*\",\"Resource\":\"*\"}");
        assertEquals(200, listUsers().status());
        DecisionRecord record = fixture.onlyRecord();
        assertEquals("Allowed", record.outcome());
        assertEquals(
                List.of(new StatementRef(PolicyType.IDENTITY_BASED, Fixture.POLICY, 0, "List")), record.statements());
    }

    @Test
    void a_denied_call_names_the_statement_that_denied_it_in_the_log_alone() {
        fixture.attach(
                "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}",
                "{\"Sid\":\"Never\",\"Effect\":\"Deny\",\"Action\":\"iam:ListUsers\",\"Resource\":\"*\"}");
        Answer answer = listUsers();
        assertEquals("403 AccessDenied", answer.refusal());
        assertFalse(answer.body().contains("Never"), answer.body());
        DecisionRecord record = fixture.onlyRecord();
        assertEquals("ExplicitlyDenied", record.outcome());
        assertEquals(
                List.of(new StatementRef(PolicyType.IDENTITY_BASED, Fixture.POLICY, 1, "Never")), record.statements());
    }

    @ParameterizedTest
    @CsvSource({
        "IpAddress, aws:SourceIp, 127.0.0.0/8, 200",
        "IpAddress, aws:SourceIp, 10.0.0.0/8, 403",
        "Bool, aws:SecureTransport, false, 200",
        "Bool, aws:SecureTransport, true, 403",
        "StringEquals, aws:RequestedRegion, eu-central-1, 200",
        "StringEquals, aws:username, ana, 200",
        "StringEquals, aws:userid, AIDACKCEVSQ6C2EXAMPLE, 200",
        "StringEquals, aws:PrincipalAccount, 123456789012, 200",
        "StringEquals, aws:ResourceAccount, 123456789012, 200",
        "ArnEquals, aws:PrincipalArn, arn:aws:iam::123456789012:user/ana, 200",
        "StringEquals, aws:UserAgent, curl/8, 200",
        "DateEquals, aws:CurrentTime, 2026-03-04T05:06:07Z, 200",
        "DateEquals, aws:EpochTime, 1772600767, 200",
        "StringEquals, aws:Referer, anything, 403",
    })
    void the_facts_of_a_call_are_condition_keys(String operator, String key, String value, int status) {
        fixture.attach("{\"Effect\":\"Allow\",\"Action\":\"iam:ListUsers\",\"Resource\":\"*\",\"Condition\":{\""
                + operator + "\":{\"" + key + "\":\"" + value + "\"}}}");
        assertEquals(status, listUsers().status());
    }

    @Test
    void nothing_secret_is_recorded() {
        fixture.s3.on("GetObject", (_, _) -> Map.of());
        fixture.send(Request.of("GET", "/photos/cat?response-content-type=text")
                .presigned("s3", Duration.ofMinutes(1), Fixture.NOW));
        fixture.send(Request.form("Version=2011-06-15&Action=AssumeRoleWithWebIdentity&WebIdentityToken=hush"));
        fixture.send(Request.of("GET", "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=hush"));
        String all = fixture.records.toString();
        assertFalse(fixture.records.isEmpty());
        for (String word : new String[] {"hush", "response-content-type", "X-Amz", "Signature=", "text", "HMAC"}) {
            assertFalse(all.contains(word), word);
        }
    }
}
