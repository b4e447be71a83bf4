package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.AddRoleToInstanceProfileRequest;
import dev.sekisho.iam.api.AddRoleToInstanceProfileResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Puts a role in an instance profile, which the caller must be allowed to pass to EC2.
///
/// Source: IAM API Reference, "AddRoleToInstanceProfile".
@Operation(
        value = "iam:AddRoleToInstanceProfile",
        actions = {"iam:AddRoleToInstanceProfile", "iam:PassRole"})
final class AddRoleToInstanceProfile
        implements OperationHandler<AddRoleToInstanceProfileRequest, AddRoleToInstanceProfileResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;

    AddRoleToInstanceProfile(InstanceProfiles instanceProfiles, Resources resources) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(AddRoleToInstanceProfileRequest request, Caller caller) {
        ConditionKeys passed = ConditionKeys.NONE
                .with("iam:PassedToService", List.of("ec2.amazonaws.com"))
                .with("iam:AssociatedResourceArn", List.of("arn:aws:ec2:*:" + caller.account() + ":instance/*"));
        return List.of(
                resources.instanceProfile(request.instanceProfileName(), caller).target("iam:AddRoleToInstanceProfile"),
                resources.role(request.roleName(), caller).target("iam:PassRole", passed));
    }

    @Override
    public AddRoleToInstanceProfileResponse handle(AddRoleToInstanceProfileRequest request, Caller caller) {
        instanceProfiles.addRole(caller.account(), request.instanceProfileName(), request.roleName());
        return AddRoleToInstanceProfileResponse.EMPTY;
    }
}
