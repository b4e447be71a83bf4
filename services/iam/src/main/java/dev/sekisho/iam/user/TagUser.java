package dev.sekisho.iam.user;

import dev.sekisho.iam.api.TagUserRequest;
import dev.sekisho.iam.api.TagUserResponse;
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

/// Sets tags of a user.
@Operation("iam:TagUser")
final class TagUser implements OperationHandler<TagUserRequest, TagUserResponse> {
    private final Users users;
    private final Resources resources;

    TagUser(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(TagUserRequest request, Caller caller) {
        return List.of(resources
                .user(request.userName(), caller)
                .target("iam:TagUser", ConditionKeys.requestTags(request.tags())));
    }

    @Override
    public TagUserResponse handle(TagUserRequest request, Caller caller) {
        users.tag(caller.account(), request.userName(), Tags.setting(TagKeys.OF_PRINCIPALS, request.tags()));
        return TagUserResponse.EMPTY;
    }
}
