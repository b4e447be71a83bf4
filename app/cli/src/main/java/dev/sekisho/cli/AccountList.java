package dev.sekisho.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the accounts.
@Command(
        name = "list",
        description = "Lists the accounts: the first account, and then the others as they were made.",
        mixinStandardHelpOptions = true)
final class AccountList implements Callable<Integer> {
    @Mixin
    private final Place place;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--text", description = "print a line for each and nothing else: ACCOUNT_ID CREATED NAME")
    private boolean text;

    AccountList(Map<String, String> environment) {
        this.place = new Place(environment);
    }

    @Override
    public Integer call() {
        List<AccountCalls.Listed> accounts = AccountCalls.at(place).list();
        PrintWriter out = spec.commandLine().getOut();
        if (text) {
            accounts.forEach(account -> out.println((account.id() + " " + account.created() + " "
                            + account.name().orElse(""))
                    .strip()));
        } else {
            out.println("ACCOUNT       CREATED               NAME");
            accounts.forEach(account -> out.println(account.id() + "  " + account.created() + "  "
                    + account.name().orElse("-")));
        }
        out.flush();
        return 0;
    }
}
