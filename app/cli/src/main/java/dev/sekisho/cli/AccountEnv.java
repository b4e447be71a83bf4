package dev.sekisho.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what makes the aws CLI and the SDKs of this shell talk to the server as the root user of an account.
@Command(
        name = "env",
        description = "Prints shell lines that point the aws CLI and the SDKs at the server as the root user of an "
                + "account, with a new access key. There are two at most: the older of two is deleted for it. "
                + "Use: eval \"$(./sekisho account env NAME)\"",
        mixinStandardHelpOptions = true)
final class AccountEnv implements Callable<Integer> {
    @Mixin
    private final Place place;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME_OR_ID", description = "the account")
    @SuppressWarnings("NullAway.Init")
    private String nameOrId;

    AccountEnv(Map<String, String> environment) {
        this.place = new Place(environment);
    }

    @Override
    public Integer call() {
        AccountCalls calls = AccountCalls.at(place);
        AccountCalls.RootKey made = calls.newRootKey(calls.id(nameOrId));
        new ShellLines(place.endpoint(), place.region())
                .print(spec.commandLine().getOut(), made.keys());
        PrintWriter err = spec.commandLine().getErr();
        made.replaced()
                .ifPresent(key -> err.println("sekisho: The root user of the account " + made.accountId()
                        + " had two access keys, the most there may be; the older one, " + key + ", was deleted."));
        err.flush();
        return 0;
    }
}
