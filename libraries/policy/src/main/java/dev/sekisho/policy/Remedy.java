package dev.sekisho.policy;

import dev.sekisho.policy.explain.Addition;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the statements that are missing, by deciding again with each of them added until nothing is missing.
final class Remedy {
    private Remedy() {}

    static List<Addition> of(AuthorizationRequest request, Policies policies, Decision decision) {
        var additions = new ArrayList<Addition>();
        Policies tried = policies;
        Decision then = decision;
        while (then instanceof Decision.ImplicitlyDenied denied && !hasOneFor(denied.missing(), additions)) {
            PolicyType type = denied.missing();
            String statement = statement(request, type);
            additions.add(new Addition(type, statement));
            CompiledPolicy policy = compiled(type, statement);
            if (policy == null) {
                return List.of();
            }
            tried = with(tried, policy);
            then = PolicyEngine.decide(request, tried);
        }
        return then instanceof Decision.Allowed ? additions : List.of();
    }

    private static boolean hasOneFor(PolicyType type, List<Addition> additions) {
        return additions.stream().anyMatch(addition -> addition.type() == type);
    }

    /// Null if no policy of the type can be about the request, as for resources that are no ARNs.
    private static @Nullable CompiledPolicy compiled(PolicyType type, String statement) {
        String document = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
        try {
            return CompiledPolicy.compile(PolicyDocument.parse(document, type), "remedy");
        } catch (MalformedPolicyException e) {
            return null;
        }
    }

    private static String statement(AuthorizationRequest request, PolicyType type) {
        var elements = new LinkedHashMap<String, Json>();
        elements.put("Effect", new Json.Text("Allow"));
        boolean hasPrincipal = switch (type) {
            case RESOURCE_BASED, TRUST, VPC_ENDPOINT -> true;
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, RESOURCE_CONTROL -> false;
        };
        if (hasPrincipal) {
            elements.put("Principal", principal(request.principal()));
        }
        elements.put("Action", new Json.Text(request.action()));
        if (type != PolicyType.TRUST) {
            elements.put(
                    "Resource", new Json.Text(type == PolicyType.SERVICE_CONTROL ? "*" : literal(request.resource())));
        }
        return JsonWriter.write(new Json.Members(elements));
    }

    private static Json principal(Principal principal) {
        return switch (principal) {
            case Principal.Anonymous anonymous -> new Json.Text("*");
            case Principal.Service service -> member("Service", service.name());
            case Principal.Federated federated -> member("Federated", federated.provider());
            case Principal.RoleSession session ->
                member("AWS", session.roleArn().toString());
            case Principal.Root root ->
                member("AWS", Arn.iam(root.owner(), "root").toString());
            case Principal.User user -> member("AWS", user.label());
            case Principal.FederatedUser federated -> member("AWS", federated.label());
        };
    }

    private static Json member(String kind, String name) {
        return new Json.Members(Map.of(kind, new Json.Text(name)));
    }

    /// The resource as a pattern that means no other: its wildcards are characters. What a document cannot hold is one
    /// character, whichever.
    private static String literal(String resource) {
        if (resource.equals("*")) {
            return resource;
        }
        var pattern = new StringBuilder();
        resource.codePoints().forEach(c -> {
            switch (c) {
                case '*', '?', '$' -> pattern.append("${").append((char) c).append('}');
                default -> pattern.append(c >= ' ' && c <= 0xFF ? (char) c : '?');
            }
        });
        return pattern.toString();
    }

    private static Policies with(Policies policies, CompiledPolicy added) {
        CallerPolicies caller = policies.caller();
        ResourcePolicies resource = policies.resource();
        return switch (added.type()) {
            case IDENTITY_BASED ->
                policies.withCaller(new CallerPolicies(
                        with(caller.identity(), added), caller.boundary(), caller.session(), caller.serviceControl()));
            case PERMISSIONS_BOUNDARY ->
                policies.withCaller(new CallerPolicies(
                        caller.identity(), with(caller.boundary(), added), caller.session(), caller.serviceControl()));
            case SESSION ->
                policies.withCaller(new CallerPolicies(
                        caller.identity(), caller.boundary(), with(caller.session(), added), caller.serviceControl()));
            case SERVICE_CONTROL ->
                policies.withCaller(new CallerPolicies(
                        caller.identity(),
                        caller.boundary(),
                        caller.session(),
                        caller.serviceControl().stream()
                                .map(level -> with(level, added))
                                .toList()));
            case VPC_ENDPOINT -> new Policies(caller, resource, with(policies.endpoint(), added));
            case RESOURCE_BASED, TRUST ->
                new Policies(
                        caller,
                        new ResourcePolicies(
                                with(resource.policies(), added), resource.required(), resource.resourceControl()),
                        policies.endpoint());
            case RESOURCE_CONTROL -> throw new IllegalStateException("No resource control policy has to allow.");
        };
    }

    private static PolicySet with(@Nullable PolicySet policies, CompiledPolicy added) {
        var all = new ArrayList<CompiledPolicy>(policies == null ? List.of() : policies.policies());
        all.add(added);
        return PolicySet.of(all);
    }
}
