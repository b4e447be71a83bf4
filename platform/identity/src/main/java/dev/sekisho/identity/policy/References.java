package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.storage.Closing;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Transaction;

/// How users, groups and roles come to refer to managed policies.
final class References {
    private final Policies policies;
    private final Closing closing;

    References(Commits commits, Policies policies) {
        this.policies = policies;
        this.closing = new Closing(commits);
    }

    /// Finds a policy of the account's or of AWS's, and requires that it is not deleted before the transaction is
    /// made.
    ///
    /// @param called what AWS calls the policy where it says that there is none
    /// @throws AwsError `NoSuchEntity`, `InvalidInput`
    AttachedPolicy to(Transaction.Builder transaction, AccountId account, String policyArn, String called) {
        Policies.requirePolicyArn(policyArn);
        if (Policies.isAwsManaged(policyArn)) {
            return policies.find(account, policyArn)
                    .orElseThrow(() -> missing(called, policyArn))
                    .reference();
        }
        Stored<Policy> policy = policies.customer(account, policyArn).orElseThrow(() -> missing(called, policyArn));
        transaction.unchanged(policy.entry());
        closing.refer(transaction, account, policy.value().id());
        return policy.value().reference();
    }

    private static AwsError missing(String called, String policyArn) {
        return AwsError.of("NoSuchEntity", 404, "%s %s does not exist or is not attachable.", called, policyArn);
    }
}
