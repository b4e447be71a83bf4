package dev.sekisho.cli;

import java.io.PrintWriter;
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
        PrintWriter out = spec.commandLine().getOut();
        export(out, "AWS_ENDPOINT_URL", place.localServer().toString());
        export(out, "AWS_ACCESS_KEY_ID", root.accessKeyId());
        export(out, "AWS_SECRET_ACCESS_KEY", root.revealSecret());
        export(out, "AWS_REGION", place.region());
        export(out, "AWS_DEFAULT_REGION", place.region());
        out.println("unset AWS_PROFILE AWS_SESSION_TOKEN");
        out.flush();
        return 0;
    }

    private static void export(PrintWriter out, String name, String value) {
        out.println("export " + name + "='" + value.replace("'", "'\\''") + "'");
    }
}
