package dev.sekisho.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Runs a command as a session of a role.
@Command(
        name = "run",
        customSynopsis = "sekisho run --role ARN [OPTION…] -- COMMAND…",
        description = "Assumes a role and runs a command with its temporary credentials. The caller is that of the "
                + "environment's keys. Exit status: the command's; 127 if there is no such command, 1 if the server "
                + "refuses, 2 if none answers.",
        mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final Place place;

    @Mixin
    private final RoleOptions role = new RoleOptions();

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "the command and its arguments")
    private List<String> command = List.of();

    private Run(Map<String, String> environment) {
        this.environment = environment;
        this.place = new Place(environment);
    }

    /// What stands behind the command's name are its own options, also without `--`.
    static CommandLine command(Map<String, String> environment) {
        return new CommandLine(new Run(environment)).setStopAtPositional(true);
    }

    @Override
    public Integer call() {
        Keys session = role.assume(place).keys();
        var variables = new SessionVariables(place.endpoint(), place.region(), session);
        return new InnerCommand(command, variables.in(environment)).run();
    }
}
