package dev.sekisho.bench.policy;

import dev.sekisho.policy.Decision;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The time of one decision, by how many statements are attached besides the one that allows.
@State(Scope.Thread)
public class GrowthBench {
    private static final int IN_A_POLICY = 10;

    @Param({"10", "30", "100", "300", "1000", "3000", "10000"})
    public int attached;

    /// What the others are about: `actions` of other services, or the same action on other `resources`.
    @Param({"actions", "resources"})
    public String others = "actions";

    private Workload.Case[] cases = {};

    @Setup
    public void prepare() {
        List<List<Rule>> policies = new ArrayList<>();
        for (int i = 0; i < attached; i++) {
            if (i % IN_A_POLICY == 0) {
                policies.add(new ArrayList<>());
            }
            policies.getLast().add(i == attached / 2 ? Rule.allow("arn:aws:s3:::photos/*", "s3:GetObject") : other(i));
        }
        var question = new Question(
                "s3:GetObject", "arn:aws:s3:::photos/cat.jpg", "eve", "192.0.2.1", Question.Answer.ALLOWED);
        var workload = new Workload(others + attached, policies, List.of(), List.of(), List.of(question));
        workload.check();
        cases = workload.cases();
    }

    private Rule other(int number) {
        return switch (others) {
            case "actions" -> Rule.allow("*", "service" + number % 100 + ":Get" + number, "service" + number + ":*");
            case "resources" -> Rule.allow("arn:aws:s3:::bucket-" + number + "/*", "s3:GetObject");
            default -> throw new IllegalArgumentException(others);
        };
    }

    @Benchmark
    public Decision decide() {
        return cases[0].decide();
    }
}
