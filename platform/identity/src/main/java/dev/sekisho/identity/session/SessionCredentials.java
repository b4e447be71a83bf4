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
import java.util.function.Function;
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
                .flatMap(open -> open.credential().or(() -> lookedUp(open)));
    }

    private Optional<Credential> lookedUp(OpenSession open) {
        return switch (open.principal()) {
            case Principal.Root root -> Optional.of(credential(open, root));
            case Principal.User user -> user(open, user, now -> now);
            case Principal.RoleSession session -> role(open, session);
            case Principal.FederatedUser federated ->
                user(
                        open,
                        federated.by(),
                        now -> new Principal.FederatedUser(federated.owner(), federated.name(), now));
            case Principal.Federated _, Principal.Service _, Principal.Anonymous _ -> Optional.empty();
        };
    }

    private Optional<Credential> role(OpenSession open, Principal.RoleSession session) {
        return entity(EntityKind.ROLE, session.owner(), session.roleName())
                .filter(slot -> slot.value().id().equals(session.roleId()))
                .map(slot -> remembered(open, slot, session));
    }

    /// @param as what the user is to be known as
    private Optional<Credential> user(OpenSession open, Principal.User then, Function<Principal.User, Principal> as) {
        Optional<Slot<Entity>> sameName = entity(EntityKind.USER, then.owner(), then.name())
                .filter(slot -> slot.value().id().equals(then.id()));
        return sameName.map(slot -> remembered(open, slot, as.apply(principal(slot.value()))))
                // Users may be renamed; their ids stay.
                .or(() -> ids.find(then.id())
                        .filter(User.class::isInstance)
                        .map(found -> credential(open, as.apply(principal(found)))));
    }

    private static Principal.User principal(Entity user) {
        return new Principal.User(user.account(), user.path(), user.name(), user.id());
    }

    private static Credential remembered(OpenSession open, Slot<Entity> source, Principal principal) {
        Credential credential = credential(open, principal);
        open.remember(source, credential);
        return credential;
    }

    private static Credential credential(OpenSession open, Principal principal) {
        return new Credential(open.session().id(), open.secret(), principal, true, open.session());
    }

    private Optional<Slot<Entity>> entity(EntityKind kind, AccountId account, String name) {
        return cached.get(
                Keys.named(account, kind.word(), name),
                () -> entities.find(kind, account, name).map(Stored::value));
    }
}
