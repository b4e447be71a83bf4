package dev.sekisho.sekisho.account;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.server.Target;

/// The accounts as resources. All of them belong to the first account: whoever calls from another needs to be let in
/// by a policy of the resource, and accounts have none.
record AccountResources(Accounts accounts) {

    /// @param action `sekisho:Action`
    Target all(String action) {
        return target(action, "*");
    }

    /// @param action `sekisho:Action`
    /// @param id of an account that may not exist
    Target one(String action, AccountId id) {
        return target(action, id.value());
    }

    Arn arn(AccountId id) {
        return arn(id.value());
    }

    private Target target(String action, String id) {
        return new Target(action, arn(id).toString(), first(), RequestContext.EMPTY);
    }

    private Arn arn(String id) {
        return new Arn("aws", "sekisho", "", first().value(), "account/" + id);
    }

    AccountId first() {
        return accounts.findFirst().orElseThrow(() -> new IllegalStateException("A server has a first account."));
    }
}
