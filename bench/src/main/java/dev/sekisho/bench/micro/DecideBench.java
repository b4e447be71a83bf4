package dev.sekisho.bench.micro;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.ResourcePolicies;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Decisions: by one small policy, by ten large ones and a guard, and by globs that are made to be slow.
@State(Scope.Benchmark)
public class DecideBench {
    private static final Principal ANA =
            new Principal.User(new AccountId("123456789012"), "/", "ana", "AIDAEXAMPLEEXAMPLE123");
    private static final RequestContext CONTEXT = RequestContext.of(Map.of(
            "aws:username", List.of("ana"),
            "aws:PrincipalTag/team", List.of("red"),
            "aws:SourceIp", List.of("203.0.113.9"),
            "aws:ViaAWSService", List.of("false"),
            "aws:SecureTransport", List.of("true")));

    private final Policies small = policies(LargePolicies.compile("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"],
               "Resource": ["arn:aws:s3:::photos", "arn:aws:s3:::photos/*"]}]}
            """, "small"));
    private final Policies large = new Policies(CallerPolicies.of(LargePolicies.set()), ResourcePolicies.NONE);
    private final Policies hostile = policies(LargePolicies.compile("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:*e?e?e?e?t", "Resource": "*"},
              {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::*a?a?a?a?a?a?a?ab"},
              {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:*a?a*aaaa*:*:*a?a?a?a?ac"}]}
            """, "hostile"));

    private final AuthorizationRequest photo = request("s3:GetObject", "arn:aws:s3:::photos/2026/cat.jpg");
    private final AuthorizationRequest home = request("s3:PutObject", "arn:aws:s3:::homes/ana/notes.txt");
    private final AuthorizationRequest othersHome = request("s3:PutObject", "arn:aws:s3:::homes/eve/notes.txt");
    private final AuthorizationRequest newUser = request("iam:CreateUser", "arn:aws:iam::123456789012:user/eve");
    private final AuthorizationRequest stop =
            request("ec2:StopInstances", "arn:aws:ec2:eu-west-1:123456789012:instance/i-1");
    private final AuthorizationRequest odd = hostile(1_000);
    private final AuthorizationRequest oddTwice = hostile(2_000);

    /// Nearly a match from each of its characters on, up to the last.
    private static AuthorizationRequest hostile(int length) {
        String almost = "aaaaaaaaaaaaaaaaaaa:".repeat(length / 20);
        return request("s3:GetObject", "arn:aws:s3:" + almost + "::b:c");
    }

    private static Policies policies(CompiledPolicy policy) {
        return new Policies(CallerPolicies.of(PolicySet.of(policy)), ResourcePolicies.NONE);
    }

    private static AuthorizationRequest request(String action, String resource) {
        return new AuthorizationRequest(ANA, action, resource, CONTEXT);
    }

    @Benchmark
    public Decision smallAllow() {
        return PolicyEngine.decide(photo, small);
    }

    @Benchmark
    public Decision smallImplicitDeny() {
        return PolicyEngine.decide(home, small);
    }

    @Benchmark
    public Decision largeAllow() {
        return PolicyEngine.decide(home, large);
    }

    @Benchmark
    public Decision largeAllowOfMany() {
        return PolicyEngine.decide(stop, large);
    }

    @Benchmark
    public Decision largeImplicitDeny() {
        return PolicyEngine.decide(newUser, large);
    }

    @Benchmark
    public Decision largeExplicitDeny() {
        return PolicyEngine.decide(othersHome, large);
    }

    @Benchmark
    public Decision hostileGlobs() {
        return PolicyEngine.decide(odd, hostile);
    }

    /// What a resource of twice the length costs: twice as much, if matching is as linear as it should be.
    @Benchmark
    public Decision hostileGlobsTwiceAsLong() {
        return PolicyEngine.decide(oddTwice, hostile);
    }
}
