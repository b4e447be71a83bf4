package dev.sekisho.s3.guard;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.grammar.Principals;
import dev.sekisho.policy.grammar.Statement;
import dev.sekisho.policy.grammar.StatementPrincipal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a policy is public: it is unless each statement that allows something names fixed principals, or confines
/// the request to fixed values of a key that callers cannot choose.
///
/// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", The meaning of "public".
public final class Publicity {
    private static final Set<String> CONFINING = Set.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceowner",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:userid",
            "s3:dataaccesspointaccount",
            "s3:x-amz-server-side-encryption-aws-kms-key-id");
    private static final String ACCESS_POINT = "s3:dataaccesspointarn";
    private static final String ADDRESS = "aws:sourceip";

    /// An access point's name may be a wildcard; its account must be fixed.
    private static final Pattern ACCESS_POINT_ARN = Pattern.compile("arn:[a-z-]+:s3:[^:]*:[0-9]{12}:accesspoint/[^$]*");

    private static final int BROADEST_IPV4 = 8;
    private static final int BROADEST_IPV6 = 32;

    /// The operators under which a request must carry one of the values; those that a missing key satisfies confine
    /// nothing.
    private static final Set<String> EQUAL =
            Set.of("StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike");

    private Publicity() {}

    public static boolean isPublic(PolicyDocument policy) {
        return policy.statements().stream().anyMatch(Publicity::isPublic);
    }

    private static boolean isPublic(Statement statement) {
        return statement.effect() == Effect.ALLOW
                && !isFixed(statement.principals())
                && statement.conditions().stream().noneMatch(Publicity::confines);
    }

    private static boolean isFixed(@Nullable Principals principals) {
        return principals != null
                && !principals.inverted()
                && principals.values().stream().allMatch(Publicity::isFixed);
    }

    /// AWS: everybody may have an account with an identity provider.
    private static boolean isFixed(StatementPrincipal principal) {
        return switch (principal.kind()) {
            case AWS, SERVICE, CANONICAL_USER -> !principal.value().equals("*");
            case FEDERATED -> false;
        };
    }

    private static boolean confines(Condition condition) {
        String operator = condition.operator().startsWith("ForAnyValue:")
                ? condition.operator().substring("ForAnyValue:".length())
                : condition.operator();
        List<String> values = condition.values();
        if (condition.key().equals(ADDRESS)) {
            return operator.equals("IpAddress") && values.stream().allMatch(Publicity::isNarrow);
        }
        if (!EQUAL.contains(operator)) {
            return false;
        }
        return condition.key().equals(ACCESS_POINT)
                ? values.stream()
                        .allMatch(value -> ACCESS_POINT_ARN.matcher(value).matches())
                : CONFINING.contains(condition.key()) && values.stream().allMatch(Publicity::isFixed);
    }

    private static boolean isFixed(String value) {
        return value.indexOf('*') < 0 && value.indexOf('?') < 0 && !value.contains("${");
    }

    private static boolean isNarrow(String range) {
        int slash = range.indexOf('/');
        if (slash < 0) {
            return true;
        }
        try {
            int prefix = Integer.parseInt(range.substring(slash + 1));
            return prefix >= (range.indexOf(':') < 0 ? BROADEST_IPV4 : BROADEST_IPV6);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
