package dev.sekisho.iam.user;

import dev.sekisho.iam.api.UntagUserRequest;
import dev.sekisho.iam.api.UntagUserResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Removes tags of a user.
@Operation("iam:UntagUser")
final class UntagUser implements OperationHandler<UntagUserRequest, UntagUserResponse> {
    private final Users users;
    private final Resources resources;

    UntagUser(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UntagUserRequest request, Caller caller) {
        return List.of(resources
                .user(request.userName(), caller)
                .target("iam:UntagUser", ConditionKeys.tagKeys(request.tagKeys())));
    }

    @Override
    public UntagUserResponse handle(UntagUserRequest request, Caller caller) {
        users.tag(caller.account(), request.userName(), Tags.removing(TagKeys.OF_PRINCIPALS, request.tagKeys()));
        return UntagUserResponse.EMPTY;
    }
}
