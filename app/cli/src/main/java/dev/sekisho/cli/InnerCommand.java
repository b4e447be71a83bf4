package dev.sekisho.cli;

import java.io.Console;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A command that this one runs in its place: over the same terminal, and to the same end. Prints without its
/// environment.
record InnerCommand(List<String> words, Map<String, String> environment) {
    private static final int NOT_FOUND = 127;

    InnerCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /// @return its exit status, or 128 and the number of the signal that ended it
    int run() {
        var builder = new ProcessBuilder(words).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        var started = new CompletableFuture<Optional<Process>>();
        var ending = new Thread(() -> started.join().ifPresent(InnerCommand::end), "end");
        // First, so that there is no moment in which we could end and leave the command behind.
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            Process process = builder.start();
            started.complete(Optional.of(process));
            return process.onExit().join().exitValue();
        } catch (IOException e) {
            started.complete(Optional.empty());
            System.err.println("sekisho: The command " + words.getFirst() + " cannot be run.");
            return NOT_FOUND;
        } finally {
            forget(ending);
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // We are being ended already, and the hook ends us with the command's status.
            return;
        }
    }

    /// Runs when we are told to end. At a terminal the command was told the same, and may have another opinion, as
    /// shells and editors have of Ctrl-C; elsewhere we pass it on.
    private static void end(Process process) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        if (!terminal) {
            process.destroy();
        }
        Runtime.getRuntime().halt(process.onExit().join().exitValue());
    }

    @Override
    public String toString() {
        return "InnerCommand" + words;
    }
}
