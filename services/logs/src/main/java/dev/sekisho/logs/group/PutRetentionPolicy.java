package dev.sekisho.logs.group;

import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.logs.api.PutRetentionPolicyRequest;
import dev.sekisho.logs.api.PutRetentionPolicyResponse;
import dev.sekisho.logs.storage.Retention;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:PutRetentionPolicy")
final class PutRetentionPolicy implements OperationHandler<PutRetentionPolicyRequest, PutRetentionPolicyResponse> {
    private final Access access;
    private final Groups groups;

    PutRetentionPolicy(Access access, Groups groups) {
        this.access = access;
        this.groups = groups;
    }

    @Override
    public List<Target> targets(PutRetentionPolicyRequest request, Caller caller) {
        return List.of(access.group("logs:PutRetentionPolicy", GroupName.of(request.logGroupName(), caller), caller));
    }

    @Override
    public PutRetentionPolicyResponse handle(PutRetentionPolicyRequest request, Caller caller) {
        int days = request.retentionInDays();
        if (!Retention.DAYS.contains(days)) {
            throw InvalidParameterException.of(
                    "1 validation error detected: Value '%d' at 'retentionInDays' failed to satisfy constraint: "
                            + "Member must satisfy enum value set: %s",
                    days, Retention.DAYS);
        }
        groups.keep(GroupName.of(request.logGroupName(), caller), days);
        return PutRetentionPolicyResponse.EMPTY;
    }
}
