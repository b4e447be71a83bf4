package dev.sekisho.bench.others;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.IpAddress;
import com.cedarpolicy.value.PrimString;
import dev.sekisho.bench.policy.Question;
import dev.sekisho.bench.policy.Workload;
import dev.sekisho.bench.policy.Workloads;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Cedar, through its Java binding, with the policies parsed and kept in its cache. Every answer is checked before it
/// is measured.
@State(Scope.Thread)
public class CedarBench {
    private static final EntityTypeName USER = EntityTypeName.parse("User").orElseThrow();
    private static final EntityTypeName ACTION = EntityTypeName.parse("Action").orElseThrow();
    private static final EntityTypeName RESOURCE =
            EntityTypeName.parse("Resource").orElseThrow();
    private static final Entity ANA = new Entity(USER.of("ana"), Map.of("name", new PrimString("ana")), Set.of());

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();

    @Param({"small", "medium", "large"})
    public String workload = "small";

    private PolicySet policies = new PolicySet();
    private Case[] cases = {};
    private int next;

    /// A request with the entities that it names.
    private record Case(AuthorizationRequest request, Entities entities) {}

    @Setup
    public void prepare() throws Exception {
        Workload chosen = Workloads.of(workload);
        policies = PolicySet.parsePolicies(CedarPolicies.text(chosen));
        policies.cache();
        cases = chosen.questions().stream()
                .map(question -> read(chosen, question))
                .toArray(Case[]::new);
        for (int i = 0; i < cases.length; i++) {
            Question question = chosen.questions().get(i);
            if (isAllowed(cases[i]) != (question.answer() == Question.Answer.ALLOWED)) {
                throw new IllegalStateException(workload + ": another answer for " + question);
            }
        }
    }

    private static Case read(Workload workload, Question question) {
        Set<EntityUID> groups = CedarPolicies.groups(workload, question.action()).stream()
                .map(ACTION::of)
                .collect(Collectors.toSet());
        var action = new Entity(ACTION.of(question.action()), groups);
        var resource = new Entity(
                RESOURCE.of(question.resource()),
                Map.of(
                        "arn", new PrimString(question.resource()),
                        "owner", new PrimString(question.owner())),
                Set.of());
        var request = new AuthorizationRequest(
                ANA, action, resource, new Context(Map.of("source", new IpAddress(question.source()))));
        return new Case(request, new Entities(Set.of(ANA, action, resource)));
    }

    private boolean isAllowed(Case asked) throws AuthException {
        return engine.isAuthorized(asked.request(), policies, asked.entities())
                .success
                .orElseThrow()
                .isAllowed();
    }

    @Benchmark
    public boolean cedar() throws AuthException {
        next = next + 1 == cases.length ? 0 : next + 1;
        return isAllowed(cases[next]);
    }
}
