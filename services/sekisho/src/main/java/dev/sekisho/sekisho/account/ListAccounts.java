package dev.sekisho.sekisho.account;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.sekisho.api.ListAccountsRequest;
import dev.sekisho.sekisho.api.ListAccountsResponse;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lists the accounts, the first account first; or the one that has a name.
@Operation("sekisho:ListAccounts")
final class ListAccounts implements OperationHandler<ListAccountsRequest, ListAccountsResponse> {
    private static final int DEFAULT_LIMIT = 100;

    private final Accounts accounts;
    private final AccountResources resources;

    ListAccounts(Accounts accounts) {
        this.accounts = accounts;
        this.resources = new AccountResources(accounts);
    }

    @Override
    public List<Target> targets(ListAccountsRequest request, Caller caller) {
        return List.of(resources.all("sekisho:ListAccounts"));
    }

    @Override
    public ListAccountsResponse handle(ListAccountsRequest request, Caller caller) {
        int limit = Objects.requireNonNullElse(request.maxItems(), DEFAULT_LIMIT);
        Page<Account> page = request.name() == null ? accounts.list(request.marker(), limit) : named(request.name());
        return ListAccountsResponse.builder()
                .accounts(
                        page.map(account -> AccountView.of(account, resources)).items())
                .isTruncated(page.truncated())
                .marker(page.truncated() ? page.next() : null)
                .build();
    }

    private Page<Account> named(String name) {
        // Twelve digits would find the account that they are the id of.
        @Nullable
        Account found = accounts.find(name)
                .filter(account -> account.name().equalsIgnoreCase(name))
                .orElse(null);
        return new Page<>(found == null ? List.of() : List.of(found), "");
    }
}
