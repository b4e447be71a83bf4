package dev.sekisho.iam;

import dev.sekisho.iam.instanceprofile.ProfileViews;
import dev.sekisho.iam.outbound.IssuerLocation;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.role.RoleViews;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.identity.group.Members;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.identity.policy.PolicyVersions;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Wiring;

/// What IAM's operations are made with.
@Wiring("iam")
public final class IamWiring {
    private final Identities identities;
    private final Resources resources;
    private final RoleViews roleViews;
    private final ProfileViews profileViews;
    private final IssuerLocation issuerLocation;

    /// For a server whose issuers only this machine can reach.
    public IamWiring(Identities identities) {
        this(identities, new IssuerLocation("https://localhost/_sekisho/issuer"));
    }

    public IamWiring(Identities identities, IssuerLocation issuerLocation) {
        this.issuerLocation = issuerLocation;
        this.identities = identities;
        this.resources = new Resources(identities);
        this.roleViews = new RoleViews(identities.policyPrincipals());
        this.profileViews = new ProfileViews(identities.roles(), roleViews);
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

    public OidcProviders oidcProviders() {
        return identities.oidcProviders();
    }

    public OutboundFederation outboundFederation() {
        return identities.outboundFederation();
    }

    public IssuerLocation issuerLocation() {
        return issuerLocation;
    }
}
