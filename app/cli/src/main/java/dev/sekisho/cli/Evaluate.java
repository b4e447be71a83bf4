package dev.sekisho.cli;

import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.cases.InvalidCaseException;
import dev.sekisho.policy.cases.Question;
import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.ExplanationJson;
import dev.sekisho.policy.explain.ExplanationText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Answers whether policies would allow a request, or many, without a server.
@Command(
        name = "evaluate",
        description =
                "Says whether policies allow a request, and why. Without --action, it reads requests from standard "
                        + "input, a JSON object on each line (keys: action, resource, principal, owner, context, …), and "
                        + "answers each with a line of JSON. No server is needed. Exit status: 0 allowed, 1 denied (of several, "
                        + "if one is), 2 if something given cannot be read.",
        mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
    private final InputStream in;

    @Mixin
    private final PolicyFiles files = new PolicyFiles();

    @Mixin
    private final RequestOptions request = new RequestOptions();

    @Option(
            names = "--requests",
            paramLabel = "FILE",
            description =
                    "reads the requests from this file; - is standard input. What they leave out, the options say")
    private @Nullable String requests;

    @Mixin
    private final Language language;

    @Option(names = "--json", description = "explains in JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// @param in standard input
    Evaluate(InputStream in, Map<String, String> environment) {
        this.in = in;
        this.language = new Language(environment);
    }

    @Override
    public Integer call() {
        Policies policies = files.read();
        if (requests == null && request.isGiven()) {
            return answerOne(policies);
        }
        String from = requests == null ? "-" : requests;
        try (InputStream open = from.equals("-") ? in : Files.newInputStream(Path.of(from))) {
            return answerAll(new InputLines(open), policies);
        } catch (IOException e) {
            throw new CannotRun("The requests in " + from + " cannot be read.");
        }
    }

    private int answerOne(Policies policies) {
        PrintWriter out = spec.commandLine().getOut();
        Question question = Question.of(request.lines(Map.of()), policies);
        for (Explanation explanation : question.explain()) {
            if (json) {
                out.println(ExplanationJson.of(explanation));
            } else {
                out.print(ExplanationText.of(explanation, language.locale()));
            }
        }
        out.flush();
        return status(question.decide());
    }

    private int answerAll(InputLines lines, Policies policies) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int status = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                status = Math.max(status, answer(line, policies, out));
            }
        }
        out.flush();
        return status;
    }

    private int answer(String line, Policies policies, PrintWriter out) {
        try {
            Question question = Question.of(request.lines(RequestLine.parse(line)), policies);
            Decision decision = question.decide();
            out.println(DecisionJson.of(decision));
            return status(decision);
        } catch (InvalidCaseException e) {
            out.println(DecisionJson.ofProblem(e.getMessage()));
            return 2;
        }
    }

    private static int status(Decision decision) {
        return decision instanceof Decision.Allowed ? 0 : 1;
    }
}
