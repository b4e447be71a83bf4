package dev.sekisho.reference;

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
import dev.sekisho.policy.StatementRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The engine, asked in the words of a [Question].
final class Engine {
    private final Policies policies;

    private Engine(Policies policies) {
        this.policies = policies;
    }

    /// @throws dev.sekisho.policy.MalformedPolicyException if a document is not valid where it stands
    static Engine with(List<Attached> attached, boolean required) {
        int levels = attached.stream()
                .filter(one -> one.place() == Place.SERVICE_CONTROL)
                .mapToInt(Attached::level)
                .max()
                .orElse(0);
        List<PolicySet> serviceControl = IntStream.rangeClosed(1, levels)
                .mapToObj(level -> set(attached, Place.SERVICE_CONTROL, level))
                .toList();
        var caller = new CallerPolicies(
                set(attached, Place.IDENTITY, 1),
                limit(attached, Place.BOUNDARY),
                limit(attached, Place.SESSION),
                serviceControl);
        PolicySet trust = set(attached, Place.TRUST, 1);
        PolicySet byResource = trust == PolicySet.EMPTY ? set(attached, Place.RESOURCE, 1) : trust;
        var resource = new ResourcePolicies(byResource, required, set(attached, Place.RESOURCE_CONTROL, 1));
        return new Engine(new Policies(caller, resource, limit(attached, Place.ENDPOINT)));
    }

    private static @Nullable PolicySet limit(List<Attached> attached, Place place) {
        PolicySet set = set(attached, place, 1);
        return set == PolicySet.EMPTY ? null : set;
    }

    private static PolicySet set(List<Attached> attached, Place place, int level) {
        return PolicySet.of(attached.stream()
                .filter(one -> one.place() == place && one.level() == level)
                .map(Engine::compiled)
                .toList());
    }

    private static CompiledPolicy compiled(Attached policy) {
        PolicyType type = PolicyType.valueOf(policy.place().type);
        PolicyDocument document = PolicyDocument.parse(policy.document().toString(), type);
        return CompiledPolicy.compile(document, policy.name());
    }

    Verdict decide(Question question) {
        var owner = question.owner().isEmpty() ? null : new AccountId(question.owner());
        var request = new AuthorizationRequest(
                principal(question.caller()),
                question.action(),
                question.resource(),
                owner,
                question.canonicalUser(),
                RequestContext.of(question.context()));
        return switch (PolicyEngine.decide(request, policies)) {
            case Decision.Allowed allowed -> new Verdict(Verdict.Kind.ALLOWED, "", references(allowed.by()));
            case Decision.ExplicitlyDenied denied ->
                new Verdict(Verdict.Kind.EXPLICITLY_DENIED, "", references(denied.by()));
            case Decision.ImplicitlyDenied denied ->
                new Verdict(Verdict.Kind.IMPLICITLY_DENIED, denied.missing().name(), Set.of());
        };
    }

    private static Set<String> references(List<StatementRef> statements) {
        return statements.stream()
                .map(reference -> reference.policy() + "#" + (reference.index() + 1))
                .collect(Collectors.toSet());
    }

    private static Principal principal(Caller caller) {
        return switch (caller.kind()) {
            case ROOT -> new Principal.Root(account(caller));
            case USER -> user(caller);
            case ROLE_SESSION ->
                new Principal.RoleSession(account(caller), caller.path(), caller.name(), caller.id(), caller.session());
            case FEDERATED_USER -> new Principal.FederatedUser(account(caller), caller.session(), user(caller));
            case FEDERATED -> new Principal.Federated(caller.name());
            case SERVICE -> new Principal.Service(caller.name());
            case ANONYMOUS -> new Principal.Anonymous();
        };
    }

    private static Principal.User user(Caller caller) {
        return new Principal.User(account(caller), caller.path(), caller.name(), caller.id());
    }

    private static AccountId account(Caller caller) {
        return new AccountId(caller.account());
    }
}
