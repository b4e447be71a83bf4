package dev.sekisho.bench;

import dev.sekisho.bench.micro.CompileBench;
import dev.sekisho.bench.micro.DecideBench;
import dev.sekisho.bench.micro.MicroBench;
import dev.sekisho.bench.micro.TokenBench;
import dev.sekisho.bench.micro.VerifyBench;
import dev.sekisho.bench.policy.PolicyRun;
import dev.sekisho.bench.policy.WorkloadFile;
import java.nio.file.Path;
import java.util.List;

/// Runs the benchmarks that are named.
public final class Main {
    private static final List<String> NAMES = List.of(
            "decide",
            "compile",
            "policy",
            "verify",
            "start",
            "identity",
            "sts",
            "token",
            "create-user",
            "logs",
            "crash");

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            usage();
        }
        for (String name : arguments) {
            switch (name) {
                case "decide" -> MicroBench.run(DecideBench.class);
                case "compile" -> MicroBench.run(CompileBench.class);
                case "policy" -> PolicyRun.run();
                case "verify" -> MicroBench.run(VerifyBench.class);
                case "start" -> StartBench.run();
                case "identity" -> IdentityBench.run();
                case "sts" -> StsBench.run();
                case "token" -> MicroBench.run(TokenBench.class);
                case "create-user" -> CreateUserBench.run();
                case "logs" -> LogsBench.run();
                case "crash" -> CrashBench.run();
                case "questions" -> WorkloadFile.writeAll(Path.of(arguments[1]));
                case "bare" -> BareServer.run(Integer.parseInt(arguments[1]));
                default -> usage();
            }
            if (name.equals("bare") || name.equals("questions")) {
                return;
            }
        }
    }

    private static void usage() {
        System.err.println("bench/run " + String.join("|", NAMES) + " …");
        System.exit(2);
    }
}
