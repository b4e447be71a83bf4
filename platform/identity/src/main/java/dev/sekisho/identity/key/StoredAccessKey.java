package dev.sekisho.identity.key;

import dev.sekisho.identity.key.AccessKey.Status;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;

/// An access key as it is kept.
record StoredAccessKey(AccessKey key, Sealed secret) {

    byte[] toBytes() {
        return Fields.empty()
                .with("account", key.owner().account().value())
                .with("user", key.owner().userName())
                .with("userId", key.userId())
                .with("status", key.status().word())
                .with("created", key.createDate())
                .with("dataKey", secret.dataKey())
                .with("secret", secret.bytes())
                .toBytes();
    }

    static StoredAccessKey read(Entry entry) {
        Fields fields = Fields.of(entry);
        String id = entry.key().substring(entry.key().indexOf('/') + 1);
        var owner = new KeyOwner(account(fields.requiredText("account")), fields.text("user"));
        var key = new AccessKey(
                id, owner, fields.text("userId"), status(fields.requiredText("status")), fields.instant("created"));
        var stored = new StoredAccessKey(key, new Sealed(fields.requiredText("dataKey"), fields.bytes("secret")));
        fields.end();
        return stored;
    }

    private static AccountId account(String text) {
        if (!AccountId.isValid(text)) {
            throw new UnreadableValueException("A stored access key has no valid account.");
        }
        return new AccountId(text);
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw new UnreadableValueException("A stored access key has an unknown status.");
    }
}
