package dev.sekisho.s3.guard;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.grammar.Resources;
import dev.sekisho.policy.grammar.Statement;
import dev.sekisho.policy.text.ResourcePattern;
import dev.sekisho.s3.guard.PolicyActions.Kind;
import dev.sekisho.s3.guard.PolicyActions.PolicyAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What S3 asks of a bucket's policy beyond the grammar: that each statement is about the bucket, and that its actions,
/// resources and conditions have to do with each other.
///
/// Source: Amazon S3 User Guide, "Policies and permissions in Amazon S3"; the messages and the rule that a condition
/// must apply to every action that is listed as S3 answers (observed).
public final class BucketPolicyRules {
    private static final String ARN = "arn:aws:s3:::";
    private static final int MOST_BYTES = 20 * 1024;

    private final String bucket;

    private BucketPolicyRules(String bucket) {
        this.bucket = bucket;
    }

    /// Reads a policy that is to be put on `bucket`.
    ///
    /// @throws MalformedPolicyException in S3's words
    public static PolicyDocument read(String text, String bucket) {
        if (!text.startsWith("{")) {
            throw new MalformedPolicyException("Policies must be valid JSON and the first byte must be '{'");
        }
        PolicyDocument policy = PolicyDocument.parse(text, PolicyType.RESOURCE_BASED);
        if (policy.toJson().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new MalformedPolicyException(
                    "Normalized policy document exceeds the maximum allowed size of " + MOST_BYTES + " bytes");
        }
        var rules = new BucketPolicyRules(bucket);
        policy.statements().forEach(rules::check);
        return policy;
    }

    private void check(Statement statement) {
        Set<Kind> kinds = kinds(statement.resources());
        List<List<PolicyAction>> named =
                statement.actions().values().stream().map(PolicyActions::named).toList();
        if (named.stream().anyMatch(List::isEmpty)) {
            throw new MalformedPolicyException("Policy has invalid action");
        }
        statement.conditions().forEach(BucketPolicyRules::checkKey);
        // What is not listed is all the rest, of which something always fits.
        if (!statement.actions().inverted()) {
            named.forEach(actions -> checkFit(actions, kinds, statement.conditions()));
        }
    }

    private static void checkFit(List<PolicyAction> actions, Set<Kind> kinds, List<Condition> conditions) {
        List<PolicyAction> fitting = actions.stream()
                .filter(action -> action.kinds().stream().anyMatch(kinds::contains))
                .toList();
        if (fitting.isEmpty()) {
            throw new MalformedPolicyException("Action does not apply to any resource(s) in statement");
        }
        for (Condition condition : conditions) {
            String family = PolicyActions.family(condition.key());
            if (family.startsWith("s3:")
                    && fitting.stream().noneMatch(action -> action.keys().contains(family))) {
                throw new MalformedPolicyException(
                        "Conditions do not apply to combination of actions and resources in statement");
            }
        }
    }

    /// Keys of other services, and global ones, are not ours to know: AWS adds to them.
    private static void checkKey(Condition condition) {
        String family = PolicyActions.family(condition.key());
        if (family.indexOf(':') < 0 || (family.startsWith("s3:") && !PolicyActions.isKey(family))) {
            throw new MalformedPolicyException("Policy has an invalid condition key");
        }
    }

    /// What a statement's resources may be.
    private Set<Kind> kinds(@Nullable Resources resources) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (resources == null) {
            throw new MalformedPolicyException("Missing required field Resource");
        }
        for (ResourcePattern pattern : resources.patterns()) {
            kinds.addAll(kinds(pattern.text()));
        }
        return resources.inverted() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private Set<Kind> kinds(String resource) {
        String path = resource.startsWith(ARN) ? resource.substring(ARN.length()) : "";
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        if (!Wildcards.match(name, bucket)) {
            throw new MalformedPolicyException("Policy has invalid resource");
        }
        if (slash >= 0) {
            return EnumSet.of(Kind.OBJECT);
        }
        return name.endsWith("*") ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.BUCKET);
    }
}
