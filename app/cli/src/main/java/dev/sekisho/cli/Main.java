package dev.sekisho.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The local commands. Each finds the server by itself; see [Place].
@Command(
        name = "sekisho",
        description = "Commands beside the server. `./sekisho --help` explains how to serve.",
        subcommands = {Env.class},
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command and returns its exit status: 0 done, 1 the server said no, 2 the command cannot be carried
    /// out.
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CannotRun) {
                        command.getErr().println("sekisho: " + failure.getMessage());
                        return 2;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
