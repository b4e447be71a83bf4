package dev.sekisho.bench.policy;

import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicyType;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// From the texts of 30 documents with 600 statements to what decides, in a JVM that has not done it before.
@State(Scope.Thread)
public class ColdCompileBench {
    private final List<String> documents = Workloads.of("large").identityDocuments();

    @Benchmark
    public List<CompiledPolicy> compile() {
        return documents.stream()
                .map(document -> Workload.compile(document, PolicyType.IDENTITY_BASED, "identity"))
                .toList();
    }
}
