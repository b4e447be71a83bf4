package dev.sekisho.bench.policy;

import dev.sekisho.policy.Decision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Decisions on the questions of a workload, one after the other. Every answer is checked before it is measured.
@State(Scope.Thread)
public class PolicyBench {
    @Param({"small", "medium", "large"})
    public String workload = "small";

    private Workload.Case[] cases = {};
    private int next;

    @Setup
    public void prepare() {
        Workload chosen = Workloads.of(workload);
        chosen.check();
        cases = chosen.cases();
    }

    @Benchmark
    public Decision sekisho() {
        next = next + 1 == cases.length ? 0 : next + 1;
        return cases[next].decide();
    }
}
