package dev.sekisho.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints what makes the aws CLI and the SDKs of this shell talk to the server as its root user.
@Command(
        name = "env",
        description = "Prints shell lines that point the aws CLI and the SDKs at the server that runs over the data "
                + "directory, as its root user. Use: eval \"$(./sekisho env)\"",
        mixinStandardHelpOptions = true)
final class Env implements Callable<Integer> {
    @Mixin
    private final Place place;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Env(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Keys root = place.rootKeys();
        new ShellLines(place.localServer(), place.region())
                .print(spec.commandLine().getOut(), root);
        return 0;
    }
}
