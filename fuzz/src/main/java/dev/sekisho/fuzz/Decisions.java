package dev.sekisho.fuzz;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Effect;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.ResourcePolicies;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.ExplanationJson;
import dev.sekisho.policy.explain.ExplanationText;
import dev.sekisho.policy.json.JsonReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a document decides about a few requests, and whether the explanations tell the same.
final class Decisions {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final AccountId OTHERS = new AccountId("210987654321");
    private static final Principal ANA = new Principal.User(ACCOUNT, "/", "ana", "AIDAEXAMPLEEXAMPLE123");
    private static final RequestContext CONTEXT = RequestContext.of(Map.of(
            "aws:username", List.of("ana"),
            "aws:SourceIp", List.of("203.0.113.9"),
            "aws:CurrentTime", List.of("2026-03-01T12:00:00Z"),
            "aws:PrincipalArn", List.of("arn:aws:iam::123456789012:user/ana"),
            "aws:TagKeys", List.of("team", "stage"),
            "s3:max-keys", List.of("10"),
            "aws:SecureTransport", List.of("true")));
    private static final String OBJECT = "arn:aws:s3:::photos/cat.jpg";
    private static final List<AuthorizationRequest> REQUESTS = List.of(
            new AuthorizationRequest(ANA, "s3:GetObject", OBJECT, CONTEXT),
            new AuthorizationRequest(ANA, "S3:getobject", OBJECT, OTHERS, "", RequestContext.EMPTY),
            new AuthorizationRequest(ANA, "sts:AssumeRole", "arn:aws:iam::123456789012:role/app", CONTEXT),
            new AuthorizationRequest(
                    new Principal.RoleSession(ACCOUNT, "/", "app", "AROAEXAMPLEEXAMPLE123", "one"),
                    "ec2:RunInstances",
                    "*",
                    CONTEXT),
            new AuthorizationRequest(new Principal.Anonymous(), "s3:GetObject", OBJECT, OTHERS, "", CONTEXT),
            new AuthorizationRequest(
                    new Principal.Service("lambda.amazonaws.com"),
                    "sts:AssumeRole",
                    "arn:aws:iam::123456789012:role/app",
                    ACCOUNT,
                    "",
                    CONTEXT));
    private static final PolicySet EVERYTHING = set(PolicyDocument.parse("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
            """, PolicyType.IDENTITY_BASED));

    private Decisions() {}

    static List<Decision> by(PolicyDocument document) {
        Policies policies = policies(document.type(), set(document));
        return REQUESTS.stream().map(request -> decide(request, policies)).toList();
    }

    private static PolicySet set(PolicyDocument document) {
        return PolicySet.of(CompiledPolicy.compile(document, "document"));
    }

    /// The policies where those of this type stand, beside others that allow everything.
    private static Policies policies(PolicyType type, PolicySet set) {
        ResourcePolicies resource = switch (type) {
            case RESOURCE_BASED -> ResourcePolicies.of(set);
            case TRUST -> new ResourcePolicies(set, true, PolicySet.EMPTY);
            case RESOURCE_CONTROL -> new ResourcePolicies(PolicySet.EMPTY, false, set);
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, VPC_ENDPOINT -> ResourcePolicies.NONE;
        };
        CallerPolicies caller = switch (type) {
            case IDENTITY_BASED -> CallerPolicies.of(set);
            case PERMISSIONS_BOUNDARY -> new CallerPolicies(EVERYTHING, set, null, List.of());
            case SESSION -> new CallerPolicies(EVERYTHING, null, set, List.of());
            case SERVICE_CONTROL -> new CallerPolicies(EVERYTHING, null, null, List.of(set));
            case RESOURCE_BASED, TRUST -> CallerPolicies.NONE;
            case RESOURCE_CONTROL, VPC_ENDPOINT -> CallerPolicies.of(EVERYTHING);
        };
        return new Policies(caller, resource, type == PolicyType.VPC_ENDPOINT ? set : null);
    }

    private static Decision decide(AuthorizationRequest request, Policies policies) {
        Decision decision = PolicyEngine.decide(request, policies);
        Explanation explanation = PolicyEngine.explain(request, policies);
        Difference.require(decision, explanation.decision(), "the explanation's decision");
        if (decision instanceof Decision.ExplicitlyDenied denied) {
            Difference.require(new HashSet<>(denied.by()), denying(explanation), "the denials that are explained");
        } else {
            Difference.require(Set.of(), denying(explanation), "the denials that are explained");
        }
        Difference.require(
                false, ExplanationText.of(explanation, Locale.ENGLISH).isEmpty(), "a text");
        JsonReader.read(ExplanationJson.of(explanation), Integer.MAX_VALUE);
        return decision;
    }

    private static Set<StatementRef> denying(Explanation explanation) {
        return explanation.policies().stream()
                .flatMap(policy -> policy.statements().stream())
                .filter(statement -> statement.effect() == Effect.DENY && statement.mismatch() == null)
                .map(statement -> statement.reference())
                .collect(Collectors.toSet());
    }
}
