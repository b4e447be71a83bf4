package dev.sekisho.sekisho.account;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.sekisho.api.RootAccessKey;
import java.nio.charset.StandardCharsets;

/// What answers show of accounts.
final class AccountView {
    private AccountView() {}

    static dev.sekisho.sekisho.api.Account of(Account account, AccountResources resources) {
        return dev.sekisho.sekisho.api.Account.builder()
                .accountId(account.id().value())
                .name(account.name().isEmpty() ? null : account.name())
                .arn(resources.arn(account.id()).toString())
                .createDate(account.createDate())
                .build();
    }

    /// With the secret, which is shown this once.
    static RootAccessKey of(NewAccessKey made) {
        return new RootAccessKey(
                made.key().id(),
                new String(made.secret().reveal(), StandardCharsets.UTF_8),
                made.key().createDate());
    }
}
