package dev.sekisho.bench.policy;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.ResourcePolicies;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Policies of one user, and what is asked about that user.
///
/// @param identity the rules of each policy
/// @param boundary empty for none
/// @param bucket the policy of the bucket `shared`; empty for none
public record Workload(
        String name, List<List<Rule>> identity, List<Rule> boundary, List<Rule> bucket, List<Question> questions) {
    public static final String USER = "arn:aws:iam::123456789012:user/ana";

    private static final String PRINCIPAL = "\"Principal\": {\"AWS\": \"" + USER + "\"}, ";
    private static final Principal ANA =
            new Principal.User(new AccountId("123456789012"), "/", "ana", "AIDAEXAMPLEEXAMPLE123");

    public Workload {
        identity = List.copyOf(identity);
        boundary = List.copyOf(boundary);
        bucket = List.copyOf(bucket);
        questions = List.copyOf(questions);
    }

    public List<String> identityDocuments() {
        return identity.stream().map(rules -> Rule.document(rules, "")).toList();
    }

    String boundaryDocument() {
        return Rule.document(boundary, "");
    }

    String bucketDocument() {
        return Rule.document(bucket, PRINCIPAL);
    }

    CallerPolicies caller() {
        List<String> documents = identityDocuments();
        PolicySet attached = PolicySet.of(IntStream.range(0, documents.size())
                .mapToObj(i -> compile(documents.get(i), PolicyType.IDENTITY_BASED, "identity-" + (i + 1)))
                .toList());
        PolicySet limit = boundary.isEmpty()
                ? null
                : PolicySet.of(compile(boundaryDocument(), PolicyType.PERMISSIONS_BOUNDARY, "boundary"));
        return new CallerPolicies(attached, limit, null, List.of());
    }

    /// Ready to be decided on, in the order of the questions.
    Case[] cases() {
        CallerPolicies caller = caller();
        var others = new Policies(caller, ResourcePolicies.NONE);
        var shared = bucket.isEmpty()
                ? others
                : new Policies(
                        caller,
                        ResourcePolicies.of(
                                PolicySet.of(compile(bucketDocument(), PolicyType.RESOURCE_BASED, "bucket"))));
        return questions.stream()
                .map(question -> new Case(request(question), isShared(question) ? shared : others))
                .toArray(Case[]::new);
    }

    /// @throws IllegalStateException if the engine gives another answer to any question
    void check() {
        Case[] cases = cases();
        for (int i = 0; i < cases.length; i++) {
            Question question = questions.get(i);
            Question.Answer given = switch (cases[i].decide()) {
                case Decision.Allowed allowed -> Question.Answer.ALLOWED;
                case Decision.ExplicitlyDenied denied -> Question.Answer.DENIED_EXPLICITLY;
                case Decision.ImplicitlyDenied denied -> Question.Answer.DENIED_IMPLICITLY;
            };
            if (given != question.answer()) {
                throw new IllegalStateException(name + ": " + given + " for " + question);
            }
        }
    }

    /// A request with the policies that take part.
    record Case(AuthorizationRequest request, Policies policies) {
        Decision decide() {
            return PolicyEngine.decide(request, policies);
        }
    }

    private static boolean isShared(Question question) {
        return question.resource().startsWith("arn:aws:s3:::shared/");
    }

    private static AuthorizationRequest request(Question question) {
        RequestContext context = RequestContext.of(Map.of(
                "aws:username", List.of("ana"),
                "aws:PrincipalArn", List.of(USER),
                "aws:SourceIp", List.of(question.source()),
                "aws:ResourceTag/owner", List.of(question.owner()),
                "aws:SecureTransport", List.of("true")));
        return new AuthorizationRequest(ANA, question.action(), question.resource(), context);
    }

    static CompiledPolicy compile(String document, PolicyType type, String name) {
        return CompiledPolicy.compile(PolicyDocument.parse(document, type), name);
    }
}
