package dev.sekisho.identity.key;

import dev.sekisho.identity.Credential;
import dev.sekisho.identity.Credentials;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.AccessKey.Status;
import dev.sekisho.identity.session.SessionCredentials;
import dev.sekisho.identity.session.SessionTokens;
import dev.sekisho.identity.storage.Caches;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.identity.storage.Slots;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.store.Store;
import java.time.Instant;
import java.util.Optional;

/// The credentials in the store, those in use kept in memory with their secrets opened.
public final class StoredCredentials implements Credentials {
    private static final int MOST_CACHED = 20_000;

    private final Store store;
    private final Entities entities;
    private final Keyring keyring;
    private final LastUses lastUses;
    private final Slots<OpenKey> keys;
    private final Slots<User> users;
    private final SessionCredentials sessions;

    public StoredCredentials(
            Store store, Keyring keyring, LastUses lastUses, SessionTokens sessionTokens, Caches caches) {
        this.store = store;
        this.entities = new Entities(store);
        this.keyring = keyring;
        this.lastUses = lastUses;
        this.keys = caches.slots(MOST_CACHED);
        this.users = caches.slots(MOST_CACHED);
        this.sessions = new SessionCredentials(sessionTokens, store, caches, this::isActive);
    }

    private record OpenKey(AccessKey key, SecretKey secret) {}

    @Override
    public Optional<Credential> find(String accessKeyId, String sessionToken) {
        return sessions.find(accessKeyId, sessionToken);
    }

    private boolean isActive(String accessKeyId) {
        return find(accessKeyId).filter(Credential::active).isPresent();
    }

    @Override
    public Optional<Credential> find(String accessKeyId) {
        if (!Keys.isAccessKeyId(accessKeyId)) {
            return Optional.empty();
        }
        Optional<OpenKey> key =
                keys.get(Keys.accessKey(accessKeyId), () -> load(accessKeyId)).map(Slot::value);
        Optional<Credential> cached = key.flatMap(open -> credential(open, user(open.key())));
        if (cached.isPresent() || key.isEmpty()) {
            return cached;
        }
        // The owner was renamed between the two lookups, or is gone. The store knows.
        return load(accessKeyId)
                .flatMap(open -> credential(
                        open,
                        entities.findUser(open.key().owner().account(), ownerName(open))
                                .map(Stored::value)));
    }

    private Optional<OpenKey> load(String accessKeyId) {
        return store.get(Keys.accessKey(accessKeyId))
                .map(StoredAccessKey::read)
                .map(found -> new OpenKey(
                        found.key(),
                        keyring.open(found.secret(), found.key().owner().account(), accessKeyId)));
    }

    private Optional<User> user(AccessKey key) {
        KeyOwner owner = key.owner();
        if (owner.isRoot()) {
            return Optional.empty();
        }
        String userKey = Keys.named(owner.account(), EntityKind.USER.word(), owner.userName());
        return users.get(
                        userKey,
                        () -> entities.findUser(owner.account(), owner.userName())
                                .map(Stored::value))
                .map(Slot::value);
    }

    private static String ownerName(OpenKey open) {
        return open.key().owner().userName();
    }

    /// Empty unless the owner is the very user that the key was made for, and not a namesake.
    private static Optional<Credential> credential(OpenKey open, Optional<User> user) {
        AccessKey key = open.key();
        boolean active = key.status() == Status.ACTIVE;
        if (key.owner().isRoot()) {
            var root = new Principal.Root(key.owner().account());
            return Optional.of(new Credential(key.id(), open.secret(), root, active));
        }
        return user.filter(owner ->
                        owner.id().equals(key.userId()) && owner.accessKeyIds().contains(key.id()))
                .map(owner -> new Principal.User(owner.account(), owner.path(), owner.name(), owner.id()))
                .map(principal -> new Credential(key.id(), open.secret(), principal, active));
    }

    @Override
    public void used(Credential credential, String service, String region, Instant at) {
        if (credential.session() == null) {
            lastUses.accessKeys().note(credential.accessKeyId(), service, region, at);
        } else if (credential.principal() instanceof Principal.RoleSession role) {
            lastUses.roles().note(role.roleId(), service, region, at);
        }
    }
}
