package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the cases of `cases/policy`; the README there says what stands in them.
class CasesTest {
    private static final Path CASES = Path.of("..", "..", "cases", "policy");
    private static final AccountId ACCOUNT = new AccountId("123456789012");

    @TestFactory
    Stream<DynamicTest> each_case_gives_what_it_expects() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CASES)) {
            files = all.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> run(CaseFile.read(file))));
    }

    private static void run(CaseFile given) {
        if (!given.has("document")) {
            assertEquals(given.one("expect"), describe(decide(given)));
        } else if (given.has("refused")) {
            assertEquals("refused: " + given.one("refused"), read(given));
        } else {
            assertEquals(given.one("expect"), read(given));
        }
    }

    private static String read(CaseFile given) {
        try {
            PolicyDocument.parse(given.one("document"), PolicyType.valueOf(given.one("type")));
            return "accepted";
        } catch (MalformedPolicyException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static Decision decide(CaseFile given) {
        List<CompiledPolicy> policies = new ArrayList<>();
        for (String statements : given.all("identity")) {
            var document = PolicyDocument.parse(
                    "{\"Version\":\"2012-10-17\",\"Statement\":" + statements + "}", PolicyType.IDENTITY_BASED);
            String name = policies.isEmpty() ? "identity" : "identity-" + (policies.size() + 1);
            policies.add(CompiledPolicy.compile(document, name));
        }
        var request =
                new AuthorizationRequest(principal(given), given.one("action"), given.one("resource"), given.context());
        return PolicyEngine.decide(
                request, new Policies(CallerPolicies.of(PolicySet.of(policies)), ResourcePolicies.NONE));
    }

    private static Principal principal(CaseFile given) {
        return switch (given.has("principal") ? given.one("principal") : "user") {
            case "root" -> new Principal.Root(ACCOUNT);
            case "user" -> new Principal.User(ACCOUNT, "/", "ana", "AIDA2222222222222222");
            case "session" -> new Principal.RoleSession(ACCOUNT, "/", "app", "AROA2222222222222222", "one");
            case "service" -> new Principal.Service("lambda.amazonaws.com");
            case "anonymous" -> new Principal.Anonymous();
            default -> throw new IllegalStateException("No such principal.");
        };
    }

    private static String describe(Decision decision) {
        return switch (decision) {
            case Decision.Allowed allowed -> describe("Allowed", allowed.by());
            case Decision.ExplicitlyDenied denied -> describe("ExplicitlyDenied", denied.by());
            case Decision.ImplicitlyDenied denied -> "ImplicitlyDenied for want of " + denied.missing();
        };
    }

    private static String describe(String kind, List<StatementRef> by) {
        return by.isEmpty()
                ? kind
                : by.stream()
                        .map(reference -> reference.policy() + "#" + (reference.index() + 1))
                        .collect(Collectors.joining(", ", kind + " by ", ""));
    }
}
