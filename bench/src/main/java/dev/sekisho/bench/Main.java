package dev.sekisho.bench;

import java.util.List;

/// Runs the benchmarks that are named.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            usage();
        }
        for (String name : arguments) {
            switch (name) {
                case "start" -> StartBench.run();
                case "identity" -> IdentityBench.run();
                case "create-user" -> CreateUserBench.run();
                case "crash" -> CrashBench.run();
                case "bare" -> BareServer.run(Integer.parseInt(arguments[1]));
                default -> usage();
            }
            if (name.equals("bare")) {
                return;
            }
        }
    }

    private static void usage() {
        System.err.println(
                "bench/run " + String.join("|", List.of("start", "identity", "create-user", "crash")) + " …");
        System.exit(2);
    }
}
