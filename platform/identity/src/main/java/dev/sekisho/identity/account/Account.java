package dev.sekisho.identity.account;

import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// An account.
///
/// @param name the empty string if it has none, as the first account
/// @param createDate in whole seconds
/// @param rootAccessKeyIds the access keys of its root user, in the order in which they were created
public record Account(AccountId id, String name, Instant createDate, List<String> rootAccessKeyIds) {
    public Account {
        createDate = createDate.truncatedTo(ChronoUnit.SECONDS);
        rootAccessKeyIds = List.copyOf(rootAccessKeyIds);
    }

    public String key() {
        return Keys.account(id);
    }

    public Account withRootAccessKey(String accessKeyId) {
        List<String> changed = new ArrayList<>(rootAccessKeyIds);
        changed.add(accessKeyId);
        return new Account(id, name, createDate, changed);
    }

    public Account withoutRootAccessKey(String accessKeyId) {
        return new Account(
                id,
                name,
                createDate,
                rootAccessKeyIds.stream()
                        .filter(other -> !other.equals(accessKeyId))
                        .toList());
    }

    public byte[] toBytes() {
        return Fields.empty()
                .with("name", name)
                .with("created", createDate)
                .with("rootKeys", rootAccessKeyIds)
                .toBytes();
    }

    public static Account read(AccountId id, Entry entry) {
        Fields fields = Fields.of(entry);
        var account = new Account(id, fields.text("name"), fields.instant("created"), fields.texts("rootKeys"));
        fields.end();
        return account;
    }
}
