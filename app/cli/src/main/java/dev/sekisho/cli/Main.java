package dev.sekisho.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The local commands. Each finds the server by itself; see [Place].
@Command(
        name = "sekisho",
        description = "Commands beside the server. `./sekisho --help` explains how to serve.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commands(System.getenv()).execute(arguments));
    }

    /// The commands; executing one gives its exit status: 0 done, 1 the server said no, 2 the command cannot be carried
    /// out.
    static CommandLine commands(Map<String, String> environment) {
        return new CommandLine(new Main())
                .addSubcommand(new Env(new Place(environment)))
                .addSubcommand(new Status(new Place(environment)))
                .addSubcommand(new Why(environment))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CannotRun) {
                        command.getErr().println("sekisho: " + failure.getMessage());
                        return 2;
                    }
                    throw failure;
                });
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
