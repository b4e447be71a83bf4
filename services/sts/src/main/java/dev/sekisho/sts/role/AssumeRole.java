package dev.sekisho.sts.role;

import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.SessionPolicies;
import dev.sekisho.identity.session.SessionTags;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Arn;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Operation;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.AssumeRoleRequest;
import dev.sekisho.sts.api.AssumeRoleResponse;
import dev.sekisho.sts.role.RoleSessions.Made;
import dev.sekisho.sts.session.CredentialsView;
import dev.sekisho.sts.session.Invalid;
import dev.sekisho.sts.session.MfaCodes;
import dev.sekisho.sts.session.RequestedPolicies;
import dev.sekisho.sts.session.RequestedTags;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lends a role to those whom it trusts.
///
/// Source: AWS STS API Reference, "AssumeRole"; IAM User Guide, "Pass session tags in AWS STS" and "Monitor and
/// control actions taken with assumed roles".
@Operation(
        value = "sts:AssumeRole",
        actions = {"sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"})
final class AssumeRole implements AuthenticatingHandler<AssumeRoleRequest, AssumeRoleResponse> {
    private final AssumableRoles roles;
    private final RoleSessions sessions;
    private final RequestedPolicies policies;
    private final MfaCodes mfaCodes;

    AssumeRole(AssumableRoles roles, RoleSessions sessions, RequestedPolicies policies, MfaCodes mfaCodes) {
        this.roles = roles;
        this.sessions = sessions;
        this.policies = policies;
        this.mfaCodes = mfaCodes;
    }

    @Override
    public Caller authenticate(AssumeRoleRequest request, Caller caller) {
        AssumableRoles.arn(request.roleArn());
        if (caller.principal() instanceof Principal.Root) {
            throw AwsError.of("AccessDenied", 403, "Roles may not be assumed by root accounts.");
        }
        if (!request.providedContexts().isEmpty()) {
            throw Invalid.of("Provided contexts are not supported here.");
        }
        tags(request, caller);
        sourceIdentity(request, caller);
        return mfaCodes.proven(caller, request.serialNumber(), request.tokenCode());
    }

    @Override
    public List<Target> targets(AssumeRoleRequest request, Caller caller) {
        SessionTags tags = tags(request, caller);
        String sourceIdentity = sourceIdentity(request, caller);
        ConditionKeys keys = new ConditionKeys()
                .with("sts:RoleSessionName", request.roleSessionName())
                .with("sts:ExternalId", request.externalId())
                .with("sts:SourceIdentity", sourceIdentity.isEmpty() ? null : sourceIdentity);
        RequestedTags.note(keys, tags);
        List<String> actions = new ArrayList<>(List.of("sts:AssumeRole"));
        if (!tags.equals(SessionTags.NONE)) {
            actions.add("sts:TagSession");
        }
        if (!sourceIdentity.isEmpty()) {
            actions.add("sts:SetSourceIdentity");
        }
        return roles.targets(actions, AssumableRoles.arn(request.roleArn()), keys.context());
    }

    @Override
    public AssumeRoleResponse handle(AssumeRoleRequest request, Caller caller) {
        Arn arn = AssumableRoles.arn(request.roleArn());
        Role role = roles.get(arn).role();
        SessionPolicies limits = policies.of(role.account(), request.policy(), request.policyArns());
        String sourceIdentity = sourceIdentity(request, caller);
        Session session = Session.of(Kind.ASSUME_ROLE, RoleSessions.validity(role, request.durationSeconds(), caller))
                .with(tags(request, caller))
                .with(limits)
                .withSourceIdentity(sourceIdentity);
        Made made = sessions.make(role, request.roleSessionName(), session);
        return AssumeRoleResponse.builder()
                .credentials(CredentialsView.of(made.credentials()))
                .assumedRoleUser(made.user())
                .packedPolicySize(made.credentials().packedPolicySize())
                .sourceIdentity(sourceIdentity.isEmpty() ? null : sourceIdentity)
                .build();
    }

    /// Those that the caller's session hands on, and those that the request adds.
    private static SessionTags tags(AssumeRoleRequest request, Caller caller) {
        SessionTags given = RequestedTags.of(request.tags(), request.transitiveTagKeys());
        Session session = caller.session();
        return session == null ? given : RequestedTags.chained(session.tags().inherited(), given);
    }

    /// AWS: once set, it stays the same through all sessions of a chain.
    private static String sourceIdentity(AssumeRoleRequest request, Caller caller) {
        Session session = caller.session();
        String inherited = session == null ? "" : session.sourceIdentity();
        @Nullable String given = request.sourceIdentity();
        if (inherited.isEmpty() || given == null || given.equals(inherited)) {
            return inherited.isEmpty() && given != null ? given : inherited;
        }
        throw AwsError.of(
                "AccessDenied", 403, "The source identity of a session cannot be changed by the roles it assumes.");
    }
}
