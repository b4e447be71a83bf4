package dev.sekisho.sts.role;

import dev.sekisho.identity.compiled.RoleTrusts;
import dev.sekisho.identity.compiled.RoleTrusts.TrustedRole;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.ResourcePolicies;
import dev.sekisho.server.Target;
import dev.sekisho.sts.session.Invalid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Roles as callers ask for them: each with the policy that says whom it trusts. One that does not exist trusts
/// nobody, and is refused alike.
public final class AssumableRoles {
    private final RoleTrusts trusts;

    public AssumableRoles(RoleTrusts trusts) {
        this.trusts = trusts;
    }

    /// @throws AwsError `ValidationError` if it is no ARN of an account's
    static Arn arn(String text) {
        return Arn.parse(text)
                .filter(arn -> AccountId.isValid(arn.account()))
                .orElseThrow(() -> Invalid.of("%s is invalid", text));
    }

    Optional<TrustedRole> find(Arn role) {
        return trusts.find(role);
    }

    /// @throws AwsError `AccessDenied`: it is gone since it was allowed
    Role get(Arn role) {
        return find(role)
                .map(TrustedRole::role)
                .orElseThrow(() -> AwsError.of("AccessDenied", 403, "The role is not there any more."));
    }

    /// What the caller must be allowed to do with the role.
    ///
    /// @param keys the request's
    List<Target> targets(SessionRequest request, RequestContext keys) {
        Arn role = request.role();
        Optional<TrustedRole> found = find(role);
        PolicySet trust = found.map(TrustedRole::trust)
                .orElseGet(() -> PolicySet.of(CompiledPolicy.empty(PolicyType.TRUST, role.toString())));
        var policies = new ResourcePolicies(trust, true, PolicySet.EMPTY);
        List<Tag> tags = found.map(known -> known.role().tags()).orElse(List.of());
        RequestContext all = key -> {
            List<String> values = keys.values(key);
            return values != null ? values : tag(tags, key);
        };
        var owner = new AccountId(role.account());
        return request.actions().stream()
                .map(action -> new Target(action, role.toString(), owner, all, policies, ""))
                .toList();
    }

    private static @Nullable List<String> tag(List<Tag> tags, String key) {
        for (String prefix : List.of("aws:resourcetag/", "iam:resourcetag/")) {
            if (key.startsWith(prefix)) {
                String wanted = key.substring(prefix.length());
                List<String> values = tags.stream()
                        .filter(tag -> tag.key().equalsIgnoreCase(wanted))
                        .map(Tag::value)
                        .toList();
                return values.isEmpty() ? null : values;
            }
        }
        return null;
    }
}
