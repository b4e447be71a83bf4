package dev.sekisho.bench.micro;

import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// From a document's text to what decides: what a change of a policy costs its principals' next request.
@State(Scope.Benchmark)
public class CompileBench {
    private final String small = LargePolicies.GUARD;
    // Names actions, and few resources.
    private final String actions = LargePolicies.document("job-function/ViewOnlyAccess");
    // Names resources by the hundred, and conditions.
    private final String resources = LargePolicies.document("AmazonSageMakerFullAccess");

    @Benchmark
    public CompiledPolicy small() {
        return LargePolicies.compile(small, "small");
    }

    @Benchmark
    public CompiledPolicy actions() {
        return LargePolicies.compile(actions, "actions");
    }

    @Benchmark
    public CompiledPolicy resources() {
        return LargePolicies.compile(resources, "resources");
    }

    @Benchmark
    public PolicyDocument resourcesOnlyParsed() {
        return PolicyDocument.parse(resources, PolicyType.IDENTITY_BASED);
    }
}
