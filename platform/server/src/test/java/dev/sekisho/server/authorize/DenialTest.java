package dev.sekisho.server.authorize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final Decision IMPLICIT = new Decision.ImplicitlyDenied(PolicyType.IDENTITY_BASED);
    private static final Caller ANA = new Caller(
            new Principal.User(ACCOUNT, "/", "ana", "AIDAANA"),
            "AKIA",
            new Arrival("id", Instant.EPOCH, "us-east-1", "127.0.0.1", false, "", "", "http://localhost"));
    private static final String WHO = "User: arn:aws:iam::123456789012:user/ana is not authorized to perform: ";

    @Test
    void the_resource_is_named() {
        assertEquals(
                WHO + "iam:GetUser on resource: arn:aws:iam::123456789012:user/bob"
                        + " because no identity-based policy allows the iam:GetUser action",
                denial(Target.of("iam:GetUser", "arn:aws:iam::123456789012:user/bob", ANA), IMPLICIT));
        assertEquals(
                WHO + "iam:GetAccountSummary on resource: *"
                        + " because no identity-based policy allows the iam:GetAccountSummary action",
                denial(Target.of("iam:GetAccountSummary", "*", ANA), IMPLICIT));
    }

    @Test
    void an_explicit_deny_is_named_without_the_action() {
        assertEquals(
                WHO + "iam:GetUser on resource: r with an explicit deny in an identity-based policy",
                denial(Target.of("iam:GetUser", "r", ANA), explicit(PolicyType.IDENTITY_BASED)));
    }

    @Test
    void each_kind_of_policy_has_its_words() {
        Target target = Target.of("iam:GetUser", "r", ANA);
        String denied = WHO + "iam:GetUser on resource: r ";
        assertEquals(
                denied + "with an explicit deny in the role trust policy", denial(target, explicit(PolicyType.TRUST)));
        assertEquals(
                denied + "with an explicit deny in a permissions boundary",
                denial(target, explicit(PolicyType.PERMISSIONS_BOUNDARY)));
        assertEquals(
                denied + "because no service control policy allows the iam:GetUser action",
                denial(target, new Decision.ImplicitlyDenied(PolicyType.SERVICE_CONTROL)));
        assertEquals(
                denied + "because no VPC endpoint policy allows the iam:GetUser action",
                denial(target, new Decision.ImplicitlyDenied(PolicyType.VPC_ENDPOINT)));
    }

    @Test
    void s3_quotes_the_resource() {
        assertEquals(
                WHO + "s3:GetObject on resource: \"arn:aws:s3:::b/*\""
                        + " because no identity-based policy allows the s3:GetObject action",
                denial(Target.of("s3:GetObject", "arn:aws:s3:::b/*", ANA), IMPLICIT));
    }

    @Test
    void s3_names_no_resource_for_all_buckets() {
        assertEquals(
                WHO + "s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action",
                denial(Target.of("s3:ListAllMyBuckets", "arn:aws:s3:::*", ANA), IMPLICIT));
    }

    @Test
    void callers_of_another_account_are_not_told_why() {
        Target target = new Target("sts:AssumeRole", "r", new AccountId("999999999999"), RequestContext.EMPTY);
        assertEquals(WHO + "sts:AssumeRole on resource: r", denial(target, IMPLICIT));
    }

    private static Decision explicit(PolicyType type) {
        return new Decision.ExplicitlyDenied(List.of(new StatementRef(type, "p", 0, "")));
    }

    private static String denial(Target target, Decision decision) {
        return String.valueOf(Denial.of(target, ANA, decision).getMessage());
    }
}
