package dev.sekisho.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says why a request was denied.
@Command(
        name = "why",
        description = "Says why a request was denied: which policies were looked at, what in each did not match, and "
                + "what would allow it. The caller needs sekisho:GetDecision. Exit status: 0 if it is told, 1 if the "
                + "server refuses or knows no such denial, 2 if none answers.",
        mixinStandardHelpOptions = true)
final class Why implements Callable<Integer> {
    private static final String VERSION = "2026-11-24";

    @Mixin
    private final Place place;

    @Mixin
    private final Language language;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "REQUEST_ID",
            description = "the request's id, as in its error; the latest denial if there is none")
    private @Nullable String requestId;

    @Option(names = "--json", description = "print JSON, an object on a line for each action that was denied")
    private boolean json;

    Why(Map<String, String> environment) {
        this.place = new Place(environment);
        this.language = new Language(environment);
    }

    @Override
    public Integer call() {
        var call = new QueryCall(place.endpoint(), place.region(), "sekisho");
        XmlAnswer answer = call.ask(place.keys(), question());
        PrintWriter out = spec.commandLine().getOut();
        List<String> told = answer.elements(json ? "Explanation" : "Text");
        if (told.isEmpty()) {
            throw call.stranger();
        }
        told.forEach(text -> out.println(text.stripTrailing()));
        out.flush();
        return 0;
    }

    private Map<String, String> question() {
        var question = new HashMap<String, String>();
        question.put("Action", "GetDecision");
        question.put("Version", VERSION);
        question.put("Language", language.locale().getLanguage());
        if (requestId != null) {
            question.put("RequestId", requestId);
        }
        return question;
    }
}
