package dev.sekisho.logs.group;

import dev.sekisho.logs.api.DeleteRetentionPolicyRequest;
import dev.sekisho.logs.api.DeleteRetentionPolicyResponse;
import dev.sekisho.logs.storage.Retention;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:DeleteRetentionPolicy")
final class DeleteRetentionPolicy
        implements OperationHandler<DeleteRetentionPolicyRequest, DeleteRetentionPolicyResponse> {
    private final Access access;
    private final Groups groups;

    DeleteRetentionPolicy(Access access, Groups groups) {
        this.access = access;
        this.groups = groups;
    }

    @Override
    public List<Target> targets(DeleteRetentionPolicyRequest request, Caller caller) {
        return List.of(
                access.group("logs:DeleteRetentionPolicy", GroupName.of(request.logGroupName(), caller), caller));
    }

    @Override
    public DeleteRetentionPolicyResponse handle(DeleteRetentionPolicyRequest request, Caller caller) {
        groups.keep(GroupName.of(request.logGroupName(), caller), Retention.FOREVER);
        return DeleteRetentionPolicyResponse.EMPTY;
    }
}
