package dev.sekisho.sts.role;

import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.SessionPolicies;
import dev.sekisho.identity.session.SessionTags;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
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
        wanted(request, caller);
        if (caller.principal() instanceof Principal.Root) {
            throw AwsError.of("AccessDenied", 403, "Roles may not be assumed by root accounts.");
        }
        if (!request.providedContexts().isEmpty()) {
            throw Invalid.of("Provided contexts are not supported here.");
        }
        return mfaCodes.proven(caller, request.serialNumber(), request.tokenCode());
    }

    @Override
    public List<Target> targets(AssumeRoleRequest request, Caller caller) {
        SessionRequest wanted = wanted(request, caller);
        return roles.targets(
                wanted,
                wanted.keys().with("sts:ExternalId", request.externalId()).context());
    }

    private static SessionRequest wanted(AssumeRoleRequest request, Caller caller) {
        return new SessionRequest(
                "sts:AssumeRole",
                AssumableRoles.arn(request.roleArn()),
                request.roleSessionName(),
                tags(request, caller),
                sourceIdentity(request, caller));
    }

    @Override
    public AssumeRoleResponse handle(AssumeRoleRequest request, Caller caller) {
        SessionRequest wanted = wanted(request, caller);
        Role role = roles.get(wanted.role());
        SessionPolicies limits = policies.of(role.account(), request.policy(), request.policyArns());
        Session session = Session.of(Kind.ASSUME_ROLE, RoleSessions.validity(role, request.durationSeconds(), caller))
                .with(wanted.tags())
                .with(limits)
                .withSourceIdentity(wanted.sourceIdentity());
        Made made = sessions.make(role, wanted.sessionName(), session);
        return AssumeRoleResponse.builder()
                .credentials(CredentialsView.of(made.credentials()))
                .assumedRoleUser(made.user())
                .packedPolicySize(made.credentials().packedPolicySize())
                .sourceIdentity(RoleSessions.shown(session.sourceIdentity()))
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
