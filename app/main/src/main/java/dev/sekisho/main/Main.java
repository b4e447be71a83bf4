package dev.sekisho.main;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The server's program. Exit status: 0 for a server that was stopped, 2 for one that could not start.
public final class Main {
    private static final int CANNOT_START = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Logging.configure();
        if (List.of(arguments).equals(List.of("--train"))) {
            Training.run();
            return;
        }
        try {
            settings(System.getenv(), arguments).ifPresent(Main::serve);
        } catch (CannotStart e) {
            System.err.println("sekisho: " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    /// What the command line and its other sources ask for; empty if they asked for the help text, which is printed.
    ///
    /// @throws CannotStart with a sentence about what is wrong with them
    static Optional<Settings> settings(Map<String, String> environment, String... arguments) {
        var options = new Options();
        var commandLine = new CommandLine(options);
        Sources sources = Sources.read(environment, keys(commandLine));
        try {
            commandLine.setDefaultValueProvider(sources).parseArgs(arguments);
        } catch (ParameterException e) {
            throw new CannotStart(e.getMessage() + ". See ./sekisho --help.");
        }
        if (options.help) {
            commandLine.usage(System.out);
            return Optional.empty();
        }
        return Optional.of(Settings.of(options, sources, environment));
    }

    private static Set<String> keys(CommandLine commandLine) {
        Set<String> keys = new HashSet<>(Settings.ROOT_KEYS);
        for (OptionSpec option : commandLine.getCommandSpec().options()) {
            if (!option.usageHelp()) {
                keys.add(Sources.key(option));
            }
        }
        return keys;
    }

    private static void serve(Settings settings) {
        RunningServer server = RunningServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        announce(server, System.out);
        waitForEver();
    }

    /// Runs when the process is told to end, by Ctrl-C or SIGTERM. That is how a server ends, so it is a success; the
    /// JVM by itself would end with the signal's number.
    private static void stop(RunningServer server) {
        int status = 1;
        try {
            server.close();
            status = 0;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    private static void announce(RunningServer server, PrintStream out) {
        out.println("Sekisho serves on " + server.uri() + " (account " + server.account() + ").");
        out.println("Everything is kept in " + server.dataDirectory() + ".");
        out.println("In another terminal:  eval \"$(" + envCommand(server.dataDirectory(), System.getenv()) + ")\"");
        out.flush();
    }

    /// The command for another terminal, which has neither this one's folder nor its environment.
    static String envCommand(Path data, Map<String, String> environment) {
        String command = shellWord(environment.getOrDefault("SEKISHO_LAUNCHER", "./sekisho")) + " env";
        boolean standard =
                Settings.standardDirectory(environment).filter(data::equals).isPresent();
        return standard
                ? command
                : command + " --data-dir " + shellWord(data.toAbsolutePath().toString());
    }

    private static String shellWord(String text) {
        return text.matches("[A-Za-z0-9._/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread.", e);
        }
    }
}
