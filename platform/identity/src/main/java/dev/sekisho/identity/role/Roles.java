package dev.sekisho.identity.role;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.entity.OwnPolicies;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.identity.policy.Documents;
import dev.sekisho.identity.policy.PolicyPrincipals;
import dev.sekisho.identity.policy.UnknownPrincipalException;
import dev.sekisho.identity.storage.Closing;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The roles of accounts.
public final class Roles {
    private final Commits commits;
    private final Closing closing;
    private final Entities entities;
    private final Rules rules;
    private final Ids ids;
    private final InstantSource clock;

    /// What says which permissions boundaries and trust policies a role may have.
    public record Rules(Boundaries boundaries, PolicyPrincipals principals) {}

    public Roles(Commits commits, Rules rules, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.rules = rules;
        this.closing = new Closing(commits);
        this.entities = new Entities(commits.store());
        this.ids = ids;
        this.clock = clock;
    }

    /// What a new role is made of.
    ///
    /// @param path begins and ends with `/`
    /// @param description the empty string for none
    /// @param boundary the ARN of its permissions boundary; null for none
    public record NewRole(
            String path,
            String name,
            Role.Trust trust,
            String description,
            List<Tag> tags,
            @Nullable String boundary) {
        public NewRole {
            tags = List.copyOf(tags);
        }

        /// A role without a permissions boundary.
        public NewRole(String path, String name, Role.Trust trust, String description, List<Tag> tags) {
            this(path, name, trust, description, tags, null);
        }
    }

    /// @throws AwsError `EntityAlreadyExists`, `MalformedPolicyDocument`, `LimitExceeded` (trust policy too long);
    ///     `NoSuchEntity` or `InvalidInput` for the boundary
    public Role create(AccountId account, NewRole request) {
        var trust =
                new Role.Trust(kept(request.trust().document()), request.trust().maxSession());
        String name = request.name();
        var identifiers =
                new Identifiers(account, request.path(), name, ids.unique(EntityKind.ROLE.idPrefix()), clock.instant());
        return commits.update(
                transaction -> {
                    OwnPolicies policies = OwnPolicies.NONE.withBoundary(
                            rules.boundaries.find(transaction, account, request.boundary()));
                    var role = new Role(identifiers, trust, request.description(), request.tags(), policies);
                    Entities.create(transaction, role);
                    return role;
                },
                () -> find(account, name).ifPresent(_ -> {
                    throw Refusals.exists("Role", name);
                }));
    }

    /// The trust policy as it is kept, with the principals it names by their unique ids.
    private String kept(String document) {
        Documents.requireTrust(document);
        try {
            return rules.principals.keep(document);
        } catch (UnknownPrincipalException unknown) {
            throw AwsError.of("MalformedPolicyDocument", 400, "%s", String.valueOf(unknown.getMessage()));
        }
    }

    public Optional<Role> find(AccountId account, String name) {
        return entities.findRole(account, name).map(Stored::value);
    }

    /// @throws AwsError `NoSuchEntity`
    public Role get(AccountId account, String name) {
        return entities.role(account, name).value();
    }

    /// Lists the roles whose path begins with `pathPrefix`, by name.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<Role> list(AccountId account, String pathPrefix, @Nullable String after, int limit) {
        return entities.roles(account, pathPrefix, after, limit);
    }

    /// Replaces the trust policy.
    ///
    /// @throws AwsError `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`
    public Role updateTrust(AccountId account, String name, String document) {
        String kept = kept(document);
        return change(
                account,
                name,
                role -> role.with(new Role.Trust(kept, role.trust().maxSession())));
    }

    /// Changes a role's description, the length of its sessions, or its tags.
    ///
    /// @param change may throw an [AwsError]; may be called more than once; must not change name, path or policies
    /// @throws AwsError `NoSuchEntity`
    public Role change(AccountId account, String name, UnaryOperator<Role> change) {
        return commits.update(transaction -> {
            Stored<Role> before = entities.role(account, name);
            Role after = change.apply(before.value());
            transaction.unchanged(before.entry());
            Entities.put(transaction, after);
            return after;
        });
    }

    /// Deletes a role that is in no instance profile and has no policies any more.
    ///
    /// @throws AwsError `NoSuchEntity`, `DeleteConflict`
    public void delete(AccountId account, String name) {
        String roleId = get(account, name).id();
        closing.delete(account, roleId, transaction -> {
            Stored<Role> stored = entities.role(account, name);
            Role role = stored.value();
            if (!role.id().equals(roleId)) {
                // Deleted and created again since this deletion began: what was meant is gone.
                throw Refusals.noSuch("role", name);
            }
            if (!commits.store().list(Keys.profilesOf(account, name), null, 1).isEmpty()) {
                throw Refusals.deleteFirst("remove roles from instance profile");
            }
            role.policies().requireNone();
            Entities.delete(transaction, role);
            return transaction.unchanged(stored.entry());
        });
    }
}
