package dev.sekisho.cli;

import dev.sekisho.policy.Policies;
import dev.sekisho.policy.cases.CaseLines;
import dev.sekisho.policy.cases.Question;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The policies of an evaluation, each in a file of its own.
final class PolicyFiles {
    @Option(
            names = "--policies",
            paramLabel = "FILE",
            arity = "1..*",
            description = "the caller's identity-based policies")
    private List<String> identity = List.of();

    @Option(names = "--boundary", paramLabel = "FILE", description = "the caller's permissions boundary")
    private @Nullable String boundary;

    @Option(names = "--session", paramLabel = "FILE", description = "the session policy; several are a union")
    private List<String> session = List.of();

    @Option(
            names = "--scp",
            paramLabel = "FILE",
            description =
                    "a service control policy, once for each level: the organization's root first, the account last")
    private List<String> scp = List.of();

    @Option(names = "--rcp", paramLabel = "FILE", description = "a resource control policy that binds the resource")
    private List<String> rcp = List.of();

    @Option(names = "--resource-policy", paramLabel = "FILE", description = "the resource's policy")
    private @Nullable String resourcePolicy;

    @Option(names = "--key-policy", paramLabel = "FILE", description = "the policy, where the resource is a KMS key")
    private @Nullable String keyPolicy;

    @Option(names = "--trust", paramLabel = "FILE", description = "the trust policy, where the resource is a role")
    private @Nullable String trust;

    @Option(
            names = "--endpoint",
            paramLabel = "FILE",
            description = "the policy of the VPC endpoint that the request comes through")
    private @Nullable String endpoint;

    /// @throws dev.sekisho.policy.cases.InvalidCaseException if one cannot be read or is refused
    Policies read() {
        var lines = new CaseLines(Path.of("").toAbsolutePath());
        add(lines, "identity", identity);
        add(lines, "boundary", boundary);
        add(lines, "session", session);
        for (int level = 1; level <= scp.size(); level++) {
            add(lines, level == 1 ? "scp" : "scp-" + level, scp.get(level - 1));
        }
        add(lines, "rcp", rcp);
        add(lines, "resource-policy", resourcePolicy);
        add(lines, "key-policy", keyPolicy);
        add(lines, "trust", trust);
        add(lines, "endpoint", endpoint);
        return Question.policies(lines);
    }

    private static void add(CaseLines lines, String key, List<String> files) {
        files.forEach(file -> add(lines, key, file));
    }

    private static void add(CaseLines lines, String key, @Nullable String file) {
        if (file != null) {
            lines.add(key, "@" + file);
        }
    }
}
