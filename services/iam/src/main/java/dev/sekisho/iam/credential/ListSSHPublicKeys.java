package dev.sekisho.iam.credential;

import dev.sekisho.iam.api.ListSSHPublicKeysRequest;
import dev.sekisho.iam.api.ListSSHPublicKeysResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists a user's SSH public keys: none can be uploaded.
@Operation("iam:ListSSHPublicKeys")
final class ListSSHPublicKeys implements OperationHandler<ListSSHPublicKeysRequest, ListSSHPublicKeysResponse> {
    private final Users users;
    private final Resources resources;

    ListSSHPublicKeys(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListSSHPublicKeysRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:ListSSHPublicKeys"));
    }

    @Override
    public ListSSHPublicKeysResponse handle(ListSSHPublicKeysRequest request, Caller caller) {
        Owners.require(users, request.userName(), caller);
        return ListSSHPublicKeysResponse.builder()
                .sshPublicKeys(List.of())
                .isTruncated(false)
                .build();
    }
}
