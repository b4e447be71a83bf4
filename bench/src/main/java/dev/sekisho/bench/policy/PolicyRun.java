package dev.sekisho.bench.policy;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Measures decisions by the three workloads, with every engine that is on the class path; then what a policy costs
/// before its first decision, what many statements cost, and what many principals take.
public final class PolicyRun {
    private PolicyRun() {}

    public static void run() throws RunnerException, IOException {
        decisions(Mode.Throughput, TimeUnit.SECONDS);
        // A coordinated sample of single calls: a decision is shorter than the clock's step, so trust high percentiles.
        decisions(Mode.SampleTime, TimeUnit.MICROSECONDS);
        measure(options(ColdCompileBench.class.getName(), Mode.SingleShotTime, TimeUnit.MILLISECONDS)
                .forks(10)
                .warmupIterations(0)
                .measurementIterations(1));
        growth();
        MemoryBench.run();
    }

    private static void decisions(Mode mode, TimeUnit unit) throws RunnerException {
        measure(options("dev\\.sekisho\\.bench\\.(policy\\.Policy|others\\..*)Bench", mode, unit)
                .forks(2)
                .warmupIterations(3)
                .measurementIterations(5)
                .addProfiler(GCProfiler.class));
    }

    private static void growth() throws RunnerException, IOException {
        Collection<RunResult> results =
                measure(options(GrowthBench.class.getName(), Mode.AverageTime, TimeUnit.NANOSECONDS)
                        .forks(1)
                        .warmupIterations(3)
                        .measurementIterations(5));
        List<Growth.Point> points = results.stream().map(Growth.Point::of).toList();
        Growth.write(points);
    }

    private static ChainedOptionsBuilder options(String include, Mode mode, TimeUnit unit) {
        return new OptionsBuilder()
                .include(include)
                .mode(mode)
                .timeUnit(unit)
                .threads(1)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsPrepend(
                        "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED");
    }

    private static Collection<RunResult> measure(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }
}
