package dev.sekisho.policy.cases;

import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.ResourcePolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and compiles the policies of a case. Each is named after its key, and its place among those of that key.
final class CasePolicies {
    private final CaseLines lines;
    private final boolean namedByFile;

    private CasePolicies(CaseLines lines, boolean namedByFile) {
        this.lines = lines;
        this.namedByFile = namedByFile;
    }

    /// @throws InvalidCaseException if one cannot be read or is refused
    static Policies read(CaseLines lines) {
        return new CasePolicies(lines, false).policies();
    }

    /// Names those that are files as the files are.
    ///
    /// @throws InvalidCaseException if one cannot be read or is refused
    static Policies readNamedByFile(CaseLines lines) {
        return new CasePolicies(lines, true).policies();
    }

    private Policies policies() {
        var caller = new CallerPolicies(
                PolicySet.of(all("identity", PolicyType.IDENTITY_BASED)),
                limit("boundary", PolicyType.PERMISSIONS_BOUNDARY),
                limit("session", PolicyType.SESSION),
                lines.levels("scp").stream()
                        .map(level -> PolicySet.of(all(level, PolicyType.SERVICE_CONTROL)))
                        .toList());
        return new Policies(caller, resource(), limit("endpoint", PolicyType.VPC_ENDPOINT));
    }

    private ResourcePolicies resource() {
        List<String> kinds = Stream.of("resource-policy", "key-policy", "trust")
                .filter(lines::has)
                .toList();
        if (kinds.size() > 1) {
            throw new InvalidCaseException("A resource has either '" + String.join("' or '", kinds) + "'.");
        }
        String kind = kinds.isEmpty() ? "resource-policy" : kinds.get(0);
        PolicyType type = kind.equals("trust") ? PolicyType.TRUST : PolicyType.RESOURCE_BASED;
        // AWS: a role's trust policy and a key's policy must themselves allow; others need not.
        boolean required = !kind.equals("resource-policy");
        List<CompiledPolicy> resourceControl = lines.levels("rcp").stream()
                .flatMap(level -> all(level, PolicyType.RESOURCE_CONTROL).stream())
                .toList();
        return new ResourcePolicies(PolicySet.of(all(kind, type)), required, PolicySet.of(resourceControl));
    }

    private @Nullable PolicySet limit(String key, PolicyType type) {
        return lines.has(key) ? PolicySet.of(all(key, type)) : null;
    }

    private List<CompiledPolicy> all(String key, PolicyType type) {
        var policies = new ArrayList<CompiledPolicy>();
        for (String value : lines.all(key)) {
            String name = name(key, policies.size() + 1);
            PolicyValue policy = PolicyValue.read(name, value, lines.folder());
            policies.add(policy.compile(type, namedByFile ? policy.where() : name));
        }
        return policies;
    }

    /// `identity`, `identity-2`; but `scp`, `scp.2`, `scp-2`, `scp-2.2`: there the dash comes before the level.
    private static String name(String key, int place) {
        if (place == 1) {
            return key;
        }
        return key + (key.startsWith("scp") || key.startsWith("rcp") ? "." : "-") + place;
    }
}
