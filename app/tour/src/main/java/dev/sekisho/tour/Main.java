package dev.sekisho.tour;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program. Exit status: 0 if every step ended as it must, 1 if one did not, 2 if the tour cannot be taken.
@Command(
        name = "tour",
        description = "Walks through users, groups, policies and roles on a throw-away server, and says at each step "
                + "why the answer was what it was.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private final Map<String, String> environment;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or ja (by the locale)")
    private @Nullable Language language;

    /// A language that the tour is told in.
    enum Language {
        en,
        ja
    }

    Main(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(program(System.getenv()).execute(arguments));
    }

    static CommandLine program(Map<String, String> environment) {
        return new CommandLine(new Main(environment)).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CannotWalk) {
                command.getErr().println("sekisho: " + failure.getMessage());
                return 2;
            }
            throw failure;
        });
    }

    @Override
    public Integer call() {
        String launcher = environment.get("SEKISHO_LAUNCHER");
        if (launcher == null) {
            throw new CannotWalk("The tour is started with ./sekisho tour.");
        }
        var narrator = new Narrator(language(), System.out);
        try (var tour = new Tour(launcher)) {
            // Ctrl-C ends the walk anywhere; nothing of it may stay.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(tour), "clean-up"));
            tour.walk(narrator, AwsCli.find(environment.get("PATH")));
            return 0;
        } catch (UnexpectedAnswer e) {
            narrator.say("failed", e.step().command().typed());
            return 1;
        }
    }

    private static void leave(Tour tour) {
        // What the step that was cut off still tells would only confuse.
        System.out.close();
        tour.close();
    }

    private String language() {
        if (language != null) {
            return language.name();
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String locale = environment.get(variable);
            if (locale != null && !locale.isEmpty()) {
                return locale.toLowerCase(Locale.ROOT).startsWith("ja") ? "ja" : "en";
            }
        }
        return "en";
    }
}
