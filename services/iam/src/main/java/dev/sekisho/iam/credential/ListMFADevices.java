package dev.sekisho.iam.credential;

import dev.sekisho.iam.api.ListMFADevicesRequest;
import dev.sekisho.iam.api.ListMFADevicesResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists a user's MFA devices: none can be enabled.
@Operation("iam:ListMFADevices")
final class ListMFADevices implements OperationHandler<ListMFADevicesRequest, ListMFADevicesResponse> {
    private final Users users;
    private final Resources resources;

    ListMFADevices(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListMFADevicesRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:ListMFADevices"));
    }

    @Override
    public ListMFADevicesResponse handle(ListMFADevicesRequest request, Caller caller) {
        Owners.require(users, request.userName(), caller);
        return ListMFADevicesResponse.builder()
                .mfaDevices(List.of())
                .isTruncated(false)
                .build();
    }
}
