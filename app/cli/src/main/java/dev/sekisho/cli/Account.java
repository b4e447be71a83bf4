package dev.sekisho.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The accounts of a server.
@Command(
        name = "account",
        description = "Makes and lists the accounts of a server. The caller is a principal of the first account: that "
                + "of the environment's keys, or without any its root user. Exit status: 0 if it is done, 1 if the "
                + "server refuses, 2 if none answers.",
        mixinStandardHelpOptions = true)
final class Account {
    private Account() {}

    static CommandLine commands(Map<String, String> environment) {
        return new CommandLine(new Account())
                .addSubcommand(new AccountCreate(environment))
                .addSubcommand(new AccountList(environment))
                .addSubcommand(new AccountEnv(environment));
    }
}
