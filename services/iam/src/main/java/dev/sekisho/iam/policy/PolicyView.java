package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.Policy;
import dev.sekisho.iam.api.PolicyVersion;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.policy.Policy.Version;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.policy.AccountId;

/// Managed policies and their versions as answers show them.
final class PolicyView {
    private PolicyView() {}

    /// How many users, groups and roles use a policy.
    ///
    /// @param boundary as their permissions boundary
    record Counts(int attached, int boundary) {
        static final Counts NONE = new Counts(0, 0);

        static Counts of(PolicyUses uses, AccountId account, dev.sekisho.identity.policy.Policy policy) {
            return new Counts(
                    uses.count(account, policy, PolicyUse.PERMISSIONS),
                    uses.count(account, policy, PolicyUse.BOUNDARY));
        }
    }

    /// As the answers about one policy show it.
    static Policy whole(dev.sekisho.identity.policy.Policy policy, Counts counts) {
        return builder(policy, counts)
                .description(policy.description().isEmpty() ? null : policy.description())
                .tags(Tags.shown(policy.tags()))
                .build();
    }

    /// As listings show it, which leave out the description and the tags.
    static Policy listed(dev.sekisho.identity.policy.Policy policy, Counts counts) {
        return builder(policy, counts).build();
    }

    private static Policy.Builder builder(dev.sekisho.identity.policy.Policy policy, Counts counts) {
        return Policy.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId(policy.defaultVersionId())
                .attachmentCount(counts.attached())
                .permissionsBoundaryUsageCount(counts.boundary())
                .isAttachable(true)
                .createDate(policy.createDate())
                .updateDate(policy.updateDate());
    }

    /// A version without its document.
    static PolicyVersion version(Version version, boolean isDefault) {
        return PolicyVersion.builder()
                .versionId(version.id())
                .isDefaultVersion(isDefault)
                .createDate(version.createDate())
                .build();
    }
}
