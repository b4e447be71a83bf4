package dev.sekisho.identity.compiled;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.identity.compiled.Assembly.Assembled;
import dev.sekisho.identity.compiled.Compiler.Inlined;
import dev.sekisho.identity.compiled.Compiler.Managed;
import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.policy.AwsManagedPolicies;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.SessionPolicies;
import dev.sekisho.identity.storage.Caches;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.identity.storage.Slots;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.Store;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The compiled policies of principals, put together from what users, groups, roles and managed policies hold.
///
/// Each of those is cached by its key in the store; a principal's set stays valid for as long as nothing that it
/// was put together from was dropped. So a change to a group is in force for each member's next request, and a
/// managed policy is compiled once for all to whom it is attached.
public final class StoredPolicies implements PrincipalPolicies {
    private static final int MOST_PRINCIPALS = 20_000;
    private static final int MOST_POLICIES = 10_000;
    private static final int ATTEMPTS = 50;
    private static final long PAUSE_NANOS = 1_000_000;

    private final Entities entities;
    private final Compiler compiler;
    private final Slots<Inlined> inlined;
    private final Slots<String> groupNames;
    private final Use permissions;
    private final Use boundaries;
    private final Use sessions;
    private final Slots<Assembled> assemblies = new Slots<>(MOST_PRINCIPALS);

    public StoredPolicies(Store store, Policies policies, AwsManagedPolicies awsManaged, Caches caches) {
        this.entities = new Entities(store);
        this.compiler = new Compiler(policies, awsManaged);
        this.inlined = caches.slots(MOST_PRINCIPALS);
        this.groupNames = caches.slots(MOST_POLICIES);
        this.permissions = new Use(PolicyType.IDENTITY_BASED, caches.slots(MOST_POLICIES));
        this.boundaries = new Use(PolicyType.PERMISSIONS_BOUNDARY, caches.slots(MOST_POLICIES));
        this.sessions = new Use(PolicyType.SESSION, caches.slots(MOST_POLICIES));
    }

    /// @throws AwsError `InvalidClientTokenId` if the user or role is gone, or is a namesake of the one that is
    ///     meant
    /// @throws UnreadablePolicyException if one of its policies cannot be read
    @Override
    public CallerPolicies of(Principal principal, @Nullable Session session) {
        Subject subject = Subject.of(principal).orElse(null);
        if (subject == null) {
            return CallerPolicies.NONE;
        }
        if (session == null || session.policies().isEmpty()) {
            return fresh(subject.id, () -> assemble(subject));
        }
        return fresh(session.id(), () -> assemble(subject, session.policies()));
    }

    @Override
    public @Nullable String tag(Principal principal, @Nullable Session session, String key) {
        Subject subject = Subject.of(principal).orElse(null);
        if (subject == null) {
            return null;
        }
        String given = session == null ? null : session.tags().value(key);
        return given != null ? given : ownTag(subject, key);
    }

    private @Nullable String ownTag(Subject subject, String key) {
        return own(subject).value().entity().tags().stream()
                .filter(tag -> tag.key().equalsIgnoreCase(key))
                .map(Tag::value)
                .findFirst()
                .orElse(null);
    }

    /// What managed policies are used as, and the customers' as compiled for it: a policy that is used in two ways
    /// is compiled twice.
    private record Use(PolicyType type, Slots<Managed> customer) {}

    private record Subject(EntityKind kind, AccountId account, String name, String id) {

        /// Empty for principals that nothing is attached to.
        static Optional<Subject> of(Principal principal) {
            return switch (principal) {
                case Principal.User user ->
                    Optional.of(new Subject(EntityKind.USER, user.owner(), user.name(), user.id()));
                case Principal.RoleSession session ->
                    Optional.of(new Subject(EntityKind.ROLE, session.owner(), session.roleName(), session.roleId()));
                // A federated user has what its session policies leave of the user's permissions.
                case Principal.FederatedUser federated -> of(federated.by());
                case Principal.Root _, Principal.Federated _, Principal.Service _, Principal.Anonymous _ ->
                    Optional.empty();
            };
        }
    }

    /// @param id of what the policies are put together for: a principal, or a session that limits them
    private CallerPolicies fresh(String id, Supplier<Assembled> assembling) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Slot<Assembled>> slot = assemblies.get(id, () -> Optional.of(assembling.get()));
            Assembled assembled = slot.orElseThrow().value();
            if (assembled.whole() && assembled.isFresh()) {
                return assembled.policies();
            }
            assemblies.drop(id, slot.get());
            if (!assembled.whole()) {
                // What is missing was deleted since what names it was read; a moment later nothing names it.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        throw new UnreadablePolicyException("The policies of " + id + " are not all there.");
    }

    private Assembled assemble(Subject subject) {
        return assembly(subject).done();
    }

    private Assembled assemble(Subject subject, SessionPolicies policies) {
        Assembly assembly = assembly(subject);
        assembly.beginSession();
        if (!policies.document().isEmpty()) {
            assembly.addToSession(Compiler.session(policies.document()));
        }
        for (String arn : policies.arns()) {
            // A session whose policy was deleted may do nothing: what the policy denied is not known any more.
            session(assembly, subject.account, arn).ifPresentOrElse(assembly::addToSession, assembly::endSession);
        }
        return assembly.done();
    }

    private Optional<CompiledPolicy> session(Assembly assembly, AccountId account, String arn) {
        if (Policies.isAwsManaged(arn)) {
            return compiler.aws(arn, sessions.type);
        }
        return sessions.customer
                .get(
                        Policies.key(account, new AttachedPolicy(arn, "")),
                        () -> compiler.customer(account, arn, sessions.type))
                .map(assembly::from)
                .map(Managed::compiled);
    }

    private Assembly assembly(Subject subject) {
        var assembly = new Assembly();
        Inlined own = assembly.from(own(subject));
        add(assembly, own);
        limit(assembly, own.entity());
        if (own.entity() instanceof User user) {
            for (String groupId : user.groupIds()) {
                addGroup(assembly, user.account(), groupId);
            }
        }
        return assembly;
    }

    private Slot<Inlined> own(Subject subject) {
        return inlined(subject.kind, subject.account, subject.name)
                .filter(found -> found.value().entity().id().equals(subject.id))
                .orElseThrow(StoredPolicies::gone);
    }

    private void addGroup(Assembly assembly, AccountId account, String groupId) {
        groupNames
                .get(Keys.groupId(account, groupId), () -> entities.groupName(account, groupId))
                .map(assembly::from)
                .flatMap(name -> inlined(EntityKind.GROUP, account, name))
                .map(assembly::from)
                .filter(group -> group.entity().id().equals(groupId))
                .ifPresentOrElse(group -> add(assembly, group), assembly::missing);
    }

    private void add(Assembly assembly, Inlined holder) {
        holder.inline().forEach(assembly::add);
        for (AttachedPolicy reference : holder.entity().policies().attached()) {
            compiled(assembly, holder.entity().account(), reference, permissions)
                    .ifPresentOrElse(assembly::add, assembly::missing);
        }
    }

    private void limit(Assembly assembly, Entity own) {
        AttachedPolicy boundary = own.policies().boundary();
        if (boundary != null) {
            compiled(assembly, own.account(), boundary, boundaries).ifPresentOrElse(assembly::limit, assembly::missing);
        }
    }

    private Optional<CompiledPolicy> compiled(Assembly assembly, AccountId account, AttachedPolicy reference, Use use) {
        String arn = reference.arn();
        if (Policies.isAwsManaged(arn)) {
            return compiler.aws(arn, use.type);
        }
        return use.customer
                .get(Policies.key(account, reference), () -> compiler.customer(account, arn, use.type))
                .map(assembly::from)
                .filter(policy -> policy.policyId().equals(reference.policyId()))
                .map(Managed::compiled);
    }

    private Optional<Slot<Inlined>> inlined(EntityKind kind, AccountId account, String name) {
        return inlined.get(
                Keys.named(account, kind.word(), name),
                () -> entities.find(kind, account, name).map(Stored::value).map(compiler::inline));
    }

    private static AwsError gone() {
        return AwsError.of("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
    }
}
