package dev.sekisho.iam;

import dev.sekisho.iam.instanceprofile.ProfileViews;
import dev.sekisho.iam.mfa.MfaOwners;
import dev.sekisho.iam.mfa.MfaViews;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.role.RoleViews;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.identity.group.Members;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.outbound.IssuerUrls;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.identity.policy.PolicyVersions;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Wiring;

/// What IAM's operations are made with.
@Wiring("iam")
public final class IamWiring {
    private final Identities identities;
    private final Resources resources;
    private final RoleViews roleViews;
    private final ProfileViews profileViews;
    private final MfaOwners mfaOwners;
    private final MfaViews mfaViews;
    private final IssuerUrls issuerUrls;

    /// For a server whose issuers only this machine can reach.
    public IamWiring(Identities identities) {
        this(identities, new IssuerUrls(() -> "https://localhost/_sekisho/issuer"));
    }

    public IamWiring(Identities identities, IssuerUrls issuerUrls) {
        this.issuerUrls = issuerUrls;
        this.identities = identities;
        this.resources = new Resources(identities);
        this.roleViews = new RoleViews(
                identities.policyPrincipals(), identities.lastUses().roles());
        this.profileViews = new ProfileViews(identities.roles(), roleViews);
        this.mfaOwners = new MfaOwners(identities.users(), resources);
        this.mfaViews = new MfaViews(identities.mfaAssignments(), identities.accounts());
    }

    public Resources resources() {
        return resources;
    }

    public RoleViews roleViews() {
        return roleViews;
    }

    public ProfileViews profileViews() {
        return profileViews;
    }

    public MfaOwners mfaOwners() {
        return mfaOwners;
    }

    public MfaViews mfaViews() {
        return mfaViews;
    }

    public Accounts accounts() {
        return identities.accounts();
    }

    public Users users() {
        return identities.users();
    }

    public AccessKeys accessKeys() {
        return identities.accessKeys();
    }

    public Groups groups() {
        return identities.groups();
    }

    public Members members() {
        return identities.members();
    }

    public Roles roles() {
        return identities.roles();
    }

    public Policies policies() {
        return identities.policies();
    }

    public PolicyVersions policyVersions() {
        return identities.policyVersions();
    }

    public InlinePolicies inlinePolicies() {
        return identities.inlinePolicies();
    }

    public Attachments attachments() {
        return identities.attachments();
    }

    public Boundaries boundaries() {
        return identities.boundaries();
    }

    public PolicyUses policyUses() {
        return identities.policyUses();
    }

    public InstanceProfiles instanceProfiles() {
        return identities.instanceProfiles();
    }

    public MfaDevices mfaDevices() {
        return identities.mfaDevices();
    }

    public MfaAssignments mfaAssignments() {
        return identities.mfaAssignments();
    }

    public OidcProviders oidcProviders() {
        return identities.oidcProviders();
    }

    public OutboundFederation outboundFederation() {
        return identities.outboundFederation();
    }

    public IssuerUrls issuerUrls() {
        return issuerUrls;
    }

    public SamlProviders samlProviders() {
        return identities.samlProviders();
    }
}
