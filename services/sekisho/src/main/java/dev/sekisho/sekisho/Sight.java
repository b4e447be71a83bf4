package dev.sekisho.sekisho;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.server.record.RecentDenials.Denied;

/// What an account may see of denials: its own policies, and not those of the other side.
record Sight(AccountId account) {

    /// Whether it is a matter of this account: its principal asked, or asked for its resource.
    boolean covers(Denied denied) {
        return isCaller(denied) || denied.owner().equals(account);
    }

    Explanation of(Denied denied) {
        Explanation whole = denied.explanation();
        boolean caller = isCaller(denied);
        boolean owner = denied.owner().equals(account);
        return new Explanation(
                whole.request(),
                whole.decision(),
                whole.policies().stream()
                        .filter(policy -> isVisible(policy.type(), caller, owner))
                        .toList(),
                whole.remedy().stream()
                        .filter(addition -> isVisible(addition.type(), caller, owner))
                        .toList());
    }

    private boolean isCaller(Denied denied) {
        return denied.explanation()
                .request()
                .principal()
                .account()
                .filter(account::equals)
                .isPresent();
    }

    private static boolean isVisible(PolicyType type, boolean caller, boolean owner) {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, VPC_ENDPOINT -> caller;
            case RESOURCE_BASED, TRUST, RESOURCE_CONTROL -> owner;
        };
    }
}
