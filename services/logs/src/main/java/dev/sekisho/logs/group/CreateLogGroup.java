package dev.sekisho.logs.group;

import dev.sekisho.logs.api.CreateLogGroupRequest;
import dev.sekisho.logs.api.CreateLogGroupResponse;
import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;

@Operation(
        value = "logs:CreateLogGroup",
        actions = {"logs:CreateLogGroup", "logs:TagResource"})
final class CreateLogGroup implements OperationHandler<CreateLogGroupRequest, CreateLogGroupResponse> {
    private final Access access;
    private final Groups groups;
    private final InstantSource clock;

    CreateLogGroup(Access access, Groups groups, InstantSource clock) {
        this.access = access;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(CreateLogGroupRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), caller);
        Target creating = access.creating(group, request.tags());
        // AWS: tags at creation need a permission of their own.
        // Source: Amazon CloudWatch Logs API Reference, "CreateLogGroup".
        return request.tags().isEmpty()
                ? List.of(creating)
                : List.of(creating, access.tagging("logs:TagResource", group.arn(), group, request.tags()));
    }

    @Override
    public CreateLogGroupResponse handle(CreateLogGroupRequest request, Caller caller) {
        if (request.kmsKeyId() != null) {
            throw InvalidParameterException.of("Encryption with a KMS key is not supported here.");
        }
        if (Boolean.TRUE.equals(request.deletionProtectionEnabled())) {
            throw InvalidParameterException.of("Deletion protection is not supported here.");
        }
        GroupTags.check(request.tags().keySet());
        String logClass = request.logGroupClass() == null ? "STANDARD" : request.logGroupClass();
        groups.create(GroupName.of(request.logGroupName(), caller), logClass, request.tags(), clock.millis());
        return CreateLogGroupResponse.EMPTY;
    }
}
