package dev.sekisho.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes an account.
@Command(
        name = "create",
        description = "Makes an account with a root user, and shows that user's access key this once.",
        mixinStandardHelpOptions = true)
final class AccountCreate implements Callable<Integer> {
    @Mixin
    private final Place place;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "the account's name, which no other has: 1 to 50 printable characters")
    private @Nullable String name;

    @Option(names = "--text", description = "print one line: ACCOUNT_ID ACCESS_KEY_ID SECRET_ACCESS_KEY")
    private boolean text;

    AccountCreate(Map<String, String> environment) {
        this.place = new Place(environment);
    }

    @Override
    public Integer call() {
        AccountCalls.RootKey made = AccountCalls.at(place).create(name);
        Keys keys = made.keys();
        PrintWriter out = spec.commandLine().getOut();
        if (text) {
            out.println(made.accountId() + " " + keys.accessKeyId() + " " + keys.revealSecret());
        } else {
            out.println("Account   " + made.accountId() + (name == null ? "" : " (" + name + ")"));
            out.println("Key       " + keys.accessKeyId() + " (of its root user)");
            out.println("Secret    " + keys.revealSecret() + " (shown this once)");
            out.println("To use it: eval \"$(./sekisho account env " + made.accountId() + ")\"");
        }
        out.flush();
        return 0;
    }
}
