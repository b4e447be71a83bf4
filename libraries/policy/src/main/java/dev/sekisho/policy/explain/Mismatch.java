package dev.sekisho.policy.explain;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.grammar.Principals;
import dev.sekisho.policy.grammar.Resources;
import dev.sekisho.policy.grammar.StatementPrincipal;
import dev.sekisho.policy.text.ResourcePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What in a statement is otherwise than in the request.
public sealed interface Mismatch {

    /// Its Action or NotAction means other actions.
    record OtherAction() implements Mismatch {}

    /// @param inverted whether it is a NotPrincipal, which lists the caller
    /// @param listed the values as they are written
    record OtherPrincipal(boolean inverted, List<String> listed) implements Mismatch {
        public OtherPrincipal {
            listed = List.copyOf(listed);
        }

        public static OtherPrincipal of(Principals principals) {
            return new OtherPrincipal(
                    principals.inverted(),
                    principals.values().stream().map(StatementPrincipal::value).toList());
        }
    }

    /// @param inverted whether it is a NotResource, which lists the resource, or has variables without a value
    /// @param listed the values as they are written
    record OtherResource(boolean inverted, List<String> listed) implements Mismatch {
        public OtherResource {
            listed = List.copyOf(listed);
        }

        public static OtherResource of(Resources resources) {
            return new OtherResource(
                    resources.inverted(),
                    resources.patterns().stream().map(ResourcePattern::text).toList());
        }
    }

    /// @param operator as it is written, such as `ForAnyValue:StringLike`
    /// @param key as it is written
    /// @param values the policy's, as they are written
    /// @param found the request's, or null if it does not carry the key
    record ConditionFailed(
            String operator,
            String key,
            List<String> values,
            @Nullable List<String> found) implements Mismatch {
        public ConditionFailed {
            values = List.copyOf(values);
            found = found == null ? null : List.copyOf(found);
        }

        public static ConditionFailed of(Condition condition, RequestContext context) {
            return new ConditionFailed(
                    condition.operator(), condition.writtenKey(), condition.values(), context.values(condition.key()));
        }
    }
}
