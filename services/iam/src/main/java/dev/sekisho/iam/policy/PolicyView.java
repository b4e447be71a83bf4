package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.Policy;
import dev.sekisho.iam.api.PolicyVersion;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.policy.Policy.Version;

/// Managed policies and their versions as answers show them.
final class PolicyView {
    private PolicyView() {}

    /// As the answers about one policy show it.
    static Policy whole(dev.sekisho.identity.policy.Policy policy, int attachmentCount) {
        return builder(policy, attachmentCount)
                .description(policy.description().isEmpty() ? null : policy.description())
                .tags(Tags.shown(policy.tags()))
                .build();
    }

    /// As listings show it, which leave out the description and the tags.
    static Policy listed(dev.sekisho.identity.policy.Policy policy, int attachmentCount) {
        return builder(policy, attachmentCount).build();
    }

    private static Policy.Builder builder(dev.sekisho.identity.policy.Policy policy, int attachmentCount) {
        return Policy.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId(policy.defaultVersionId())
                .attachmentCount(attachmentCount)
                .permissionsBoundaryUsageCount(0)
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
