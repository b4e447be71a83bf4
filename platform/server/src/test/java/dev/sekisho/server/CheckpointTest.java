package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.server.record.DecisionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What services ask of the pipeline.
class CheckpointTest {
    private static final Arrival ARRIVAL =
            new Arrival("r-1", Fixture.NOW, "us-east-1", "203.0.113.9", true, "", "", "http://localhost");
    private static final Caller ROOT = new Caller(new Principal.Root(Fixture.ACCOUNT), "", ARRIVAL);
    private static final Caller USER =
            new Caller(new Principal.User(Fixture.ACCOUNT, "/", "ana", "AIDACKCEVSQ6C2EXAMPLE"), "", ARRIVAL);

    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Checkpoint checkpoint() {
        fixture.iam.on("GetUser", (members, _) -> Map.of("User", members));
        fixture.send(Request.sts("GetCallerIdentity").signed("sts"));
        fixture.records.clear();
        return fixture.checkpoint();
    }

    @Test
    void a_call_between_services_is_validated_decided_and_recorded_as_its_caller() {
        Calls calls = checkpoint().calls();
        Map<String, Object> members = Map.of("UserName", "ana");
        assertEquals(Map.of("User", members), calls.invoke("iam", "GetUser", members, ROOT));
        DecisionRecord allowed = fixture.onlyRecord();
        assertEquals("Allowed", allowed.outcome());
        assertEquals("arn:aws:iam::123456789012:root", allowed.principal());
        assertEquals("r-1 203.0.113.9", allowed.requestId() + " " + allowed.sourceIp());

        AwsError denied = assertThrows(AwsError.class, () -> calls.invoke("iam", "GetUser", members, USER));
        assertEquals("AccessDenied", denied.code());
        assertEquals("ImplicitlyDenied", fixture.records.getLast().outcome());
    }

    @Test
    void a_call_that_breaks_the_limits_is_refused() {
        Calls calls = checkpoint().calls();
        AwsError refused =
                assertThrows(AwsError.class, () -> calls.invoke("iam", "GetUser", Map.of("UserName", "a b"), ROOT));
        assertEquals("ValidationError", refused.code());
        assertEquals("Refused", fixture.onlyRecord().outcome());
    }

    @Test
    void a_call_that_does_not_exist_is_a_bug() {
        Calls calls = checkpoint().calls();
        assertThrows(IllegalArgumentException.class, () -> calls.invoke("iam", "Fly", Map.of(), ROOT));
        assertThrows(IllegalArgumentException.class, () -> calls.invoke("sqs", "GetUser", Map.of(), ROOT));
    }

    @Test
    void a_further_permission_is_decided_and_recorded() {
        Permissions permissions = checkpoint().permissions();
        assertTrue(permissions.allows(Target.of("s3:ListBucket", "arn:aws:s3:::photos", ROOT), ROOT));
        assertFalse(permissions.allows(Target.of("s3:ListBucket", "arn:aws:s3:::photos", USER), USER));
        assertEquals(
                List.of("s3:ListBucket Allowed", "s3:ListBucket ImplicitlyDenied"),
                fixture.records.stream()
                        .map(r -> r.action() + " " + r.outcome())
                        .toList());
    }

    @Test
    void nothing_of_another_account_is_allowed_without_a_policy_of_its_own() {
        Permissions permissions = checkpoint().permissions();
        var target = new Target(
                "s3:GetObject", "arn:aws:s3:::photos/cat", new AccountId("210987654321"), RequestContext.EMPTY);
        assertFalse(permissions.allows(target, ROOT));
        assertEquals("NoAllow:RESOURCE_BASED", fixture.onlyRecord().reason());
        Caller nobody = new Caller(new Principal.Anonymous(), "", ARRIVAL);
        assertFalse(permissions.allows(target, nobody));
    }

    @Test
    void targets_are_decided_one_by_one_where_aws_reports_one_by_one() {
        List<String> done = new ArrayList<>();
        fixture.s3.bind("HeadBucket", perTarget(done));
        assertEquals(
                200, fixture.send(Request.of("HEAD", "/photos").signed("s3")).status());
        assertEquals(List.of("arn:aws:s3:::mine"), done);
        assertEquals(2, fixture.records.size());
    }

    private static OperationHandler<Map<String, Object>, Map<String, Object>> perTarget(List<String> done) {
        return new PerTargetHandler<>() {
            @Override
            public List<Target> targets(Map<String, Object> request, Caller caller) {
                var foreign = new Target(
                        "s3:HeadBucket", "arn:aws:s3:::theirs", new AccountId("210987654321"), RequestContext.EMPTY);
                return List.of(foreign, Target.of("s3:HeadBucket", "arn:aws:s3:::mine", caller));
            }

            @Override
            public Map<String, Object> handle(Map<String, Object> request, Caller caller, Set<Target> allowed) {
                allowed.forEach(target -> done.add(target.resource()));
                return Map.of();
            }
        };
    }
}
