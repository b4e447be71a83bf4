package dev.sekisho.iam.credential;

import dev.sekisho.iam.api.ListSigningCertificatesRequest;
import dev.sekisho.iam.api.ListSigningCertificatesResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists a user's signing certificates: none can be uploaded.
@Operation("iam:ListSigningCertificates")
final class ListSigningCertificates
        implements OperationHandler<ListSigningCertificatesRequest, ListSigningCertificatesResponse> {
    private final Users users;
    private final Resources resources;

    ListSigningCertificates(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListSigningCertificatesRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:ListSigningCertificates"));
    }

    @Override
    public ListSigningCertificatesResponse handle(ListSigningCertificatesRequest request, Caller caller) {
        Owners.require(users, request.userName(), caller);
        return ListSigningCertificatesResponse.builder()
                .certificates(List.of())
                .isTruncated(false)
                .build();
    }
}
