package dev.sekisho.identity.session;

import dev.sekisho.identity.Credential;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PrincipalIds;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.storage.Caches;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.identity.storage.Slots;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.Store;
import java.util.Optional;
import java.util.function.Predicate;

/// Who bears temporary credentials now: a session is over when the very user or role that it is of is gone, whoever
/// has taken the name since.
public final class SessionCredentials {
    private static final int MOST_CACHED = 20_000;

    private final SessionTokens tokens;
    private final Entities entities;
    private final PrincipalIds ids;
    private final Slots<Entity> cached;
    private final Predicate<String> isActive;

    /// @param isActive whether a long-term access key may be used
    public SessionCredentials(SessionTokens tokens, Store store, Caches caches, Predicate<String> isActive) {
        this.tokens = tokens;
        this.entities = new Entities(store);
        this.ids = new PrincipalIds(store);
        this.cached = caches.slots(MOST_CACHED);
        this.isActive = isActive;
    }

    /// As [dev.sekisho.identity.Credentials#find(String, String)].
    public Optional<Credential> find(String accessKeyId, String token) {
        return tokens.open(accessKeyId, token)
                .filter(open -> open.session().parentKey().isEmpty()
                        || isActive.test(open.session().parentKey()))
                .flatMap(open -> present(open.principal())
                        .map(principal -> new Credential(accessKeyId, open.secret(), principal, true, open.session())));
    }

    /// The principal as it is called now; empty if it is gone.
    private Optional<Principal> present(Principal then) {
        return switch (then) {
            case Principal.Root root -> Optional.of(root);
            case Principal.User user -> present(user).map(now -> now);
            case Principal.RoleSession session ->
                entity(EntityKind.ROLE, session.owner(), session.roleName())
                        .filter(role -> role.id().equals(session.roleId()))
                        .map(_ -> session);
            case Principal.FederatedUser federated ->
                present(federated.by())
                        .map(by -> by.equals(federated.by())
                                ? federated
                                : new Principal.FederatedUser(federated.owner(), federated.name(), by));
            case Principal.Federated _, Principal.Service _, Principal.Anonymous _ -> Optional.empty();
        };
    }

    private Optional<Principal.User> present(Principal.User then) {
        return entity(EntityKind.USER, then.owner(), then.name())
                .filter(found -> found.id().equals(then.id()))
                // Users may be renamed; their ids stay.
                .or(() -> ids.find(then.id()))
                .filter(User.class::isInstance)
                .map(found -> found.path().equals(then.path()) && found.name().equals(then.name())
                        ? then
                        : new Principal.User(found.account(), found.path(), found.name(), found.id()));
    }

    private Optional<Entity> entity(EntityKind kind, AccountId account, String name) {
        return cached.get(
                        Keys.named(account, kind.word(), name),
                        () -> entities.find(kind, account, name).map(Stored::value))
                .map(Slot::value);
    }
}
