package dev.sekisho.sekisho.account;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Accounts.NewAccount;
import dev.sekisho.sekisho.api.CreateAccountRequest;
import dev.sekisho.sekisho.api.CreateAccountResponse;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Objects;

/// Makes an account, and shows the secret of its root user's key this once.
@Operation("sekisho:CreateAccount")
final class CreateAccount implements OperationHandler<CreateAccountRequest, CreateAccountResponse> {
    private final Accounts accounts;
    private final AccountResources resources;

    CreateAccount(Accounts accounts) {
        this.accounts = accounts;
        this.resources = new AccountResources(accounts);
    }

    @Override
    public List<Target> targets(CreateAccountRequest request, Caller caller) {
        return List.of(resources.all("sekisho:CreateAccount"));
    }

    @Override
    public CreateAccountResponse handle(CreateAccountRequest request, Caller caller) {
        NewAccount made = accounts.create(Objects.requireNonNullElse(request.name(), ""));
        return new CreateAccountResponse(AccountView.of(made.account(), resources), AccountView.of(made.rootKey()));
    }
}
