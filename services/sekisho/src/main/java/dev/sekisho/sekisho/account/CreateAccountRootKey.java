package dev.sekisho.sekisho.account;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Accounts.NewRootKey;
import dev.sekisho.policy.AccountId;
import dev.sekisho.sekisho.api.CreateAccountRootKeyRequest;
import dev.sekisho.sekisho.api.CreateAccountRootKeyResponse;
import dev.sekisho.sekisho.api.InvalidInput;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Gives an account's root user a further access key, and shows its secret this once.
///
/// Not the first account's: the server's own files name its root user's key, and nobody who may call this should
/// become that user by it.
@Operation("sekisho:CreateAccountRootKey")
final class CreateAccountRootKey
        implements OperationHandler<CreateAccountRootKeyRequest, CreateAccountRootKeyResponse> {
    private final Accounts accounts;
    private final AccountResources resources;

    CreateAccountRootKey(Accounts accounts) {
        this.accounts = accounts;
        this.resources = new AccountResources(accounts);
    }

    @Override
    public List<Target> targets(CreateAccountRootKeyRequest request, Caller caller) {
        return List.of(resources.one("sekisho:CreateAccountRootKey", new AccountId(request.accountId())));
    }

    @Override
    public CreateAccountRootKeyResponse handle(CreateAccountRootKeyRequest request, Caller caller) {
        var id = new AccountId(request.accountId());
        if (id.equals(resources.first())) {
            throw InvalidInput.of(
                    "The account %s is the first account. Its root user makes keys with iam:CreateAccessKey.", id);
        }
        NewRootKey made = accounts.createRootKey(id, Boolean.TRUE.equals(request.replaceOldest()));
        return new CreateAccountRootKeyResponse(
                AccountView.of(made.key()), made.replaced().isEmpty() ? null : made.replaced());
    }
}
