package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.AttachedPolicy;

/// An attached policy as listings show it.
final class AttachedPolicyView {
    private AttachedPolicyView() {}

    static AttachedPolicy of(dev.sekisho.identity.entity.AttachedPolicy policy) {
        return new AttachedPolicy(policy.name(), policy.arn());
    }
}
