package dev.sekisho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// Runs case files against the policy engine, without a server.
@Command(
        name = "test",
        description =
                "Runs policy tests: files that say what is asked, under which policies, and what must be decided. "
                        + "docs/policy-tests.md describes them. No server is needed. Exit status: 0 if all are as expected, "
                        + "1 if one is not, 2 if one cannot be read.",
        mixinStandardHelpOptions = true)
final class Test implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "a case file, or a folder: every *.case below it")
    private List<Path> paths = List.of();

    @Option(names = "--junit", paramLabel = "FILE", description = "writes the results as JUnit XML, for CI systems")
    private @Nullable Path junit;

    @Option(names = "--verbose", description = "also names the cases that are as expected")
    private boolean verbose;

    @Mixin
    private final Language language;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Test(Map<String, String> environment) {
        this.language = new Language(environment);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<CaseResult> results = new ArrayList<>();
        for (Path file : CaseFiles.find(paths)) {
            CaseResult result = CaseResult.of(file, language.locale());
            results.add(result);
            print(out, result);
        }
        if (junit != null) {
            JunitReport.write(junit, results);
        }
        return summary(out, results);
    }

    private void print(PrintWriter out, CaseResult result) {
        String word = switch (result) {
            case CaseResult.Passed _ -> "passed";
            case CaseResult.Failed _ -> "FAILED";
            case CaseResult.Unreadable _ -> "UNREADABLE";
        };
        if (verbose || !(result instanceof CaseResult.Passed)) {
            out.println(word + "  " + result.file());
            result.lines().forEach(line -> out.println("    " + line));
        }
    }

    private static int summary(PrintWriter out, List<CaseResult> results) {
        long failed = count(results, CaseResult.Failed.class);
        long unreadable = count(results, CaseResult.Unreadable.class);
        out.println(results.size() + (results.size() == 1 ? " case: " : " cases: ")
                + count(results, CaseResult.Passed.class) + " passed, " + failed + " failed, " + unreadable
                + " unreadable");
        out.flush();
        if (unreadable > 0) {
            return 2;
        }
        return failed > 0 ? 1 : 0;
    }

    private static long count(List<CaseResult> results, Class<? extends CaseResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }
}
