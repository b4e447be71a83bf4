package dev.sekisho.sts;

import dev.sekisho.identity.Identities;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.session.SealedMessages;
import dev.sekisho.identity.session.SessionTokens;
import dev.sekisho.server.Wiring;
import dev.sekisho.sts.role.AssumableRoles;
import dev.sekisho.sts.role.RoleSessions;
import dev.sekisho.sts.session.MfaCodes;
import dev.sekisho.sts.session.RequestedPolicies;

/// What STS's operations take.
@Wiring("sts")
public final class StsWiring {
    private final Identities identities;
    private final AssumableRoles roles;
    private final RoleSessions roleSessions;
    private final RequestedPolicies policies;
    private final MfaCodes mfaCodes;

    public StsWiring(Identities identities) {
        this.identities = identities;
        this.roles = new AssumableRoles(identities.roleTrusts());
        this.roleSessions = new RoleSessions(identities.sessionTokens());
        this.policies = new RequestedPolicies(identities.policies());
        this.mfaCodes = new MfaCodes(identities.mfaDevices());
    }

    public AssumableRoles roles() {
        return roles;
    }

    public RoleSessions roleSessions() {
        return roleSessions;
    }

    public RequestedPolicies policies() {
        return policies;
    }

    public MfaCodes mfaCodes() {
        return mfaCodes;
    }

    public SessionTokens sessionTokens() {
        return identities.sessionTokens();
    }

    public SealedMessages sealedMessages() {
        return identities.sealedMessages();
    }

    public AccessKeys accessKeys() {
        return identities.accessKeys();
    }
}
