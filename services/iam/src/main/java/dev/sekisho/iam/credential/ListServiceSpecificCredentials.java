package dev.sekisho.iam.credential;

import dev.sekisho.iam.api.ListServiceSpecificCredentialsRequest;
import dev.sekisho.iam.api.ListServiceSpecificCredentialsResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists a user's credentials of single services: none can be created.
@Operation("iam:ListServiceSpecificCredentials")
final class ListServiceSpecificCredentials
        implements OperationHandler<ListServiceSpecificCredentialsRequest, ListServiceSpecificCredentialsResponse> {
    private final Users users;
    private final Resources resources;

    ListServiceSpecificCredentials(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListServiceSpecificCredentialsRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:ListServiceSpecificCredentials"));
    }

    @Override
    public ListServiceSpecificCredentialsResponse handle(ListServiceSpecificCredentialsRequest request, Caller caller) {
        Owners.require(users, request.userName(), caller);
        return ListServiceSpecificCredentialsResponse.builder()
                .serviceSpecificCredentials(List.of())
                .isTruncated(false)
                .build();
    }
}
