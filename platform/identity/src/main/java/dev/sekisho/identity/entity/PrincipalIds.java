package dev.sekisho.identity.entity;

import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds users and roles by their unique ids, which stay when a user is renamed and are never given twice.
public final class PrincipalIds {
    private static final Pattern ID = Pattern.compile("A(IDA|ROA)[A-Z0-9]{1,124}");

    private final Store store;
    private final Entities entities;

    public PrincipalIds(Store store) {
        this.store = store;
        this.entities = new Entities(store);
    }

    /// Whether `text` has the form of a user's or role's unique id.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// @param id as [#isId] has it
    public Optional<Entity> find(String id) {
        return store.get(Keys.principal(id))
                .flatMap(this::named)
                .filter(entity -> entity.id().equals(id));
    }

    private Optional<Entity> named(Entry entry) {
        String[] place = new String(entry.value(), StandardCharsets.US_ASCII).split("/", -1);
        if (place.length != 3 || !AccountId.isValid(place[0])) {
            throw new UnreadableValueException("The stored value of " + entry.key() + " does not name a principal.");
        }
        var account = new AccountId(place[0]);
        EntityKind kind = place[1].equals(EntityKind.USER.word()) ? EntityKind.USER : EntityKind.ROLE;
        return entities.find(kind, account, place[2]).map(Stored::value);
    }

    /// Adds to the transaction that the id leads to the user or role by its present name.
    public static void put(Transaction.Builder transaction, Entity principal) {
        String place = principal.account() + "/" + principal.kind().word() + "/" + Keys.folded(principal.name());
        transaction.put(Keys.principal(principal.id()), place.getBytes(StandardCharsets.US_ASCII));
    }

    static void delete(Transaction.Builder transaction, Entity principal) {
        transaction.delete(Keys.principal(principal.id()));
    }
}
