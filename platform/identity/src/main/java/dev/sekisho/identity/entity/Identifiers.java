package dev.sekisho.identity.entity;

import dev.sekisho.policy.AccountId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How a thing of IAM's is called.
///
/// @param path begins and ends with `/`
/// @param name in the case as given
/// @param id the unique id; never given twice
/// @param createDate in whole seconds
///
/// Source: IAM User Guide, "IAM identifiers".
public record Identifiers(AccountId account, String path, String name, String id, Instant createDate) {
    public Identifiers {
        createDate = createDate.truncatedTo(ChronoUnit.SECONDS);
    }

    public Identifiers renamed(String newPath, String newName) {
        return new Identifiers(account, newPath, newName, id, createDate);
    }
}
