package dev.sekisho.cli;

import dev.sekisho.policy.cases.InvalidCaseException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The local commands. Those that talk to the server find it by themselves; see [Place].
@Command(
        name = "sekisho",
        description = "Commands beside the server. `./sekisho --help` explains how to serve.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commands(System.getenv(), System.in).execute(arguments));
    }

    /// The commands; executing one gives its exit status: 0 done, 1 the server said no, 2 the command cannot be carried
    /// out. `run` gives that of the command it runs.
    static CommandLine commands(Map<String, String> environment, InputStream in) {
        return new CommandLine(new Main())
                .addSubcommand(new Env(new Place(environment)))
                .addSubcommand(new Status(new Place(environment)))
                .addSubcommand(new Test(environment))
                .addSubcommand(new Evaluate(in, environment))
                .addSubcommand(new Why(environment))
                .addSubcommand(Account.commands(environment))
                .addSubcommand(Run.command(environment))
                .addSubcommand(new Credentials(environment))
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Refused) {
                        command.getErr().println("sekisho: " + failure.getMessage());
                        return 1;
                    }
                    if (failure instanceof CannotRun || failure instanceof InvalidCaseException) {
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
