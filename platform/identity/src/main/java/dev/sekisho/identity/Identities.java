package dev.sekisho.identity;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.compiled.RoleTrusts;
import dev.sekisho.identity.compiled.StoredPolicies;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.identity.group.Members;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.LastUses;
import dev.sekisho.identity.key.StoredCredentials;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.identity.policy.AwsManagedPolicies;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.PolicyPrincipals;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.identity.policy.PolicyVersions;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.identity.session.SealedMessages;
import dev.sekisho.identity.session.SessionKeys;
import dev.sekisho.identity.session.SessionTokens;
import dev.sekisho.identity.storage.Caches;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.user.Users;
import dev.sekisho.store.Store;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Everything that keeps identities, wired over one store.
public final class Identities implements AutoCloseable {
    private final Caches caches;
    private final LastUses lastUses;
    private final Bootstrap bootstrap;
    private final SessionKeys sessionKeys;
    private final SessionTokens sessionTokens;
    private final SealedMessages sealedMessages;
    private final Credentials credentials;
    private final PrincipalPolicies principalPolicies;
    private final RoleTrusts roleTrusts;
    private final Accounts accounts;
    private final Users users;
    private final AccessKeys accessKeys;
    private final Groups groups;
    private final Members members;
    private final Roles roles;
    private final Policies policies;
    private final PolicyVersions policyVersions;
    private final InlinePolicies inlinePolicies;
    private final Attachments attachments;
    private final Boundaries boundaries;
    private final PolicyUses policyUses;
    private final PolicyPrincipals policyPrincipals;
    private final InstanceProfiles instanceProfiles;
    private final MfaDevices mfaDevices;
    private final MfaAssignments mfaAssignments;
    private final OidcProviders oidcProviders;
    private final OutboundFederation outboundFederation;
    private final SamlProviders samlProviders;

    /// What identities are made of beside the store.
    ///
    /// @param random a cryptographically strong source of ids and secrets, such as [SecureRandom]
    public record Sources(
            Keyring keyring, AwsManagedPolicies awsManaged, RandomGenerator random, InstantSource clock) {}

    public Identities(Store store, Sources sources) {
        var commits = new Commits(store);
        var ids = new Ids(sources.random());
        InstantSource clock = sources.clock();
        caches = new Caches(commits);
        lastUses = new LastUses(commits);
        policies = new Policies(commits, sources.awsManaged(), ids, clock);
        boundaries = new Boundaries(commits, policies);
        users = new Users(commits, boundaries, ids, clock);
        accessKeys = new AccessKeys(commits, sources.keyring(), lastUses, ids, clock);
        accounts = new Accounts(commits, accessKeys, ids, clock);
        bootstrap = new Bootstrap(commits, accounts, accessKeys, ids, clock);
        sessionKeys =
                new SessionKeys(commits, caches, new SessionKeys.Sources(sources.keyring(), sources.random(), clock));
        sessionTokens = new SessionTokens(sessionKeys, ids);
        sealedMessages = new SealedMessages(sessionKeys);
        credentials = new StoredCredentials(store, sources.keyring(), lastUses, sessionTokens, caches);
        groups = new Groups(commits, ids, clock);
        members = new Members(commits);
        policyPrincipals = new PolicyPrincipals(store, accounts);
        roles = new Roles(commits, new Roles.Rules(boundaries, policyPrincipals), ids, clock);
        policyVersions = new PolicyVersions(commits, policies, clock);
        inlinePolicies = new InlinePolicies(commits);
        attachments = new Attachments(commits, policies);
        policyUses = new PolicyUses(store);
        instanceProfiles = new InstanceProfiles(commits, ids, clock);
        mfaDevices = new MfaDevices(commits, sources.keyring(), sources.random());
        mfaAssignments = new MfaAssignments(commits, sources.keyring(), clock);
        oidcProviders = new OidcProviders(commits, clock);
        outboundFederation = new OutboundFederation(commits, sources.keyring(), sources.random());
        samlProviders = new SamlProviders(commits, ids, clock);
        principalPolicies = new StoredPolicies(store, policies, sources.awsManaged(), caches);
        roleTrusts = new RoleTrusts(store, caches);
    }

    /// Makes or finds the first account.
    public Bootstrap bootstrap() {
        return bootstrap;
    }

    public Credentials credentials() {
        return credentials;
    }

    /// The keys of session tokens, which turn by themselves.
    public SessionKeys sessionKeys() {
        return sessionKeys;
    }

    /// Makes temporary credentials.
    public SessionTokens sessionTokens() {
        return sessionTokens;
    }

    public SealedMessages sealedMessages() {
        return sealedMessages;
    }

    public PrincipalPolicies principalPolicies() {
        return principalPolicies;
    }

    /// When access keys were last used: gathered, and written by the minute.
    public LastUses lastUses() {
        return lastUses;
    }

    /// Roles with their compiled trust policies.
    public RoleTrusts roleTrusts() {
        return roleTrusts;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Users users() {
        return users;
    }

    public AccessKeys accessKeys() {
        return accessKeys;
    }

    public Groups groups() {
        return groups;
    }

    public Members members() {
        return members;
    }

    public Roles roles() {
        return roles;
    }

    public Policies policies() {
        return policies;
    }

    public PolicyVersions policyVersions() {
        return policyVersions;
    }

    public InlinePolicies inlinePolicies() {
        return inlinePolicies;
    }

    public Attachments attachments() {
        return attachments;
    }

    public Boundaries boundaries() {
        return boundaries;
    }

    public PolicyUses policyUses() {
        return policyUses;
    }

    /// What documents name as principals: kept by unique id, shown by ARN.
    public PolicyPrincipals policyPrincipals() {
        return policyPrincipals;
    }

    public InstanceProfiles instanceProfiles() {
        return instanceProfiles;
    }

    public MfaDevices mfaDevices() {
        return mfaDevices;
    }

    public MfaAssignments mfaAssignments() {
        return mfaAssignments;
    }

    public OidcProviders oidcProviders() {
        return oidcProviders;
    }

    /// The tokens by which principals show services outside who they are.
    public OutboundFederation outboundFederation() {
        return outboundFederation;
    }

    public SamlProviders samlProviders() {
        return samlProviders;
    }

    /// Writes what was gathered. The store, which stays open, is closed after.
    @Override
    public void close() {
        sessionKeys.close();
        caches.close();
        lastUses.close();
    }
}
