package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.ACCOUNT;
import static dev.sekisho.sts.RunningSts.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import dev.sekisho.server.authorize.AuthorizationMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;

/// Decodes with the real SDK what denials say sealed.
final class DecodeAuthorizationMessageTest {
    private final RunningSts server = new RunningSts();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_denial_is_read_by_those_of_its_account_who_may() {
        String encoded = server.identities.sealedMessages().seal(denial(), ACCOUNT);

        String decoded = server.root()
                .decodeAuthorizationMessage(r -> r.encodedMessage(encoded))
                .decodedMessage();

        assertEquals("""
                {"allowed":false,"explicitDeny":true,"matchedStatements":{"items":[{"effect":"DENY",\
                "policy":"arn:aws:iam::123456789012:policy/p","statementId":"NoStop"}]},"failures":{"items":[]},\
                "context":{"principal":{"id":"AIDAEXAMPLE","name":"ana","arn":"arn:aws:iam::123456789012:user/ana"},\
                "action":"ec2:StopInstances","resource":"arn:aws:ec2:eu-west-1:123456789012:instance/i-1",\
                "conditions":{"items":[{"key":"aws:Region","values":{"items":[{"value":"eu-west-1"}]}},\
                {"key":"aws:SourceIp","values":{"items":[{"value":"192.0.2.1"}]}},\
                {"key":"aws:ResourceAccount","values":{"items":[{"value":"123456789012"}]}}]}}}""", decoded);
    }

    @Test
    void whoever_may_not_decode_learns_nothing() {
        String encoded = server.identities.sealedMessages().seal(denial(), ACCOUNT);
        StsClient ana = server.as(server.user("ana"));

        refused("AccessDenied", 403, () -> ana.decodeAuthorizationMessage(r -> r.encodedMessage(encoded)));
    }

    @Test
    void another_account_s_message_and_what_is_none_are_refused() {
        String foreign = server.identities.sealedMessages().seal(denial(), new AccountId("210987654321"));

        for (String text : List.of(foreign, foreign.substring(3), "AAAA", "A", "not base64!", "A".repeat(10_240))) {
            refused(
                    "InvalidAuthorizationMessageException",
                    400,
                    () -> server.root().decodeAuthorizationMessage(r -> r.encodedMessage(text)));
        }
    }

    private static String denial() {
        var principal = new Principal.User(ACCOUNT, "/", "ana", "AIDAEXAMPLE");
        var arrival = new Arrival("", Instant.EPOCH, "eu-west-1", "192.0.2.1", false, "", "", "");
        var caller = new Caller(principal, "", arrival);
        Target target = Target.of("ec2:StopInstances", "arn:aws:ec2:eu-west-1:123456789012:instance/i-1", caller);
        var statement = new StatementRef(PolicyType.IDENTITY_BASED, "arn:aws:iam::123456789012:policy/p", 0, "NoStop");
        return AuthorizationMessage.of(target, caller, new Decision.ExplicitlyDenied(List.of(statement)));
    }
}
