package dev.sekisho.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says which server runs, and who the environment's keys are to it.
@Command(
        name = "status",
        description = "Says which server runs, and who the keys of the environment are to it (without any, the root "
                + "user's). Exit status: 0 if they are good, 1 if the server refuses them, 2 if none answers.",
        mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {
    @Mixin
    private final Place place;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Status(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        URI endpoint = place.endpoint();
        Keys keys = place.keys();
        PrintWriter out = spec.commandLine().getOut();
        Identity answer = new CallerIdentity(endpoint, place.region()).ask(keys);
        out.println("Server    " + endpoint);
        out.println("Key       " + keys.accessKeyId() + " (" + keys.origin() + ")");
        switch (answer) {
            case Identity.Known known -> {
                out.println("Account   " + known.account());
                out.println("Caller    " + known.arn());
            }
            case Identity.Refused refused -> out.println("Refused   " + refused.code() + ": " + refused.message());
        }
        out.flush();
        return answer instanceof Identity.Known ? 0 : 1;
    }
}
