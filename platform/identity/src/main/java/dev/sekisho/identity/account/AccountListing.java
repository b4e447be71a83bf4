package dev.sekisho.identity.account;

import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Pages of accounts. The first account stands before the index of the others: stores that are older than the index
/// have it too.
record AccountListing(Store store, Function<AccountId, Optional<Account>> accounts) {
    // Sorts before every position in the index.
    private static final String AFTER_FIRST = "!";
    private static final Pattern POSITION = Pattern.compile(AFTER_FIRST + "|\\d{12}/\\d{12}");

    /// @throws AwsError `ValidationError`
    static void requirePosition(@Nullable String after) {
        if (after != null && !POSITION.matcher(after).matches()) {
            throw AwsError.of("ValidationError", 400, "Invalid Marker.");
        }
    }

    Page<Account> page(Optional<AccountId> first, @Nullable String after, int limit) {
        List<Account> items = new ArrayList<>();
        if (after == null) {
            first.flatMap(accounts).ifPresent(items::add);
        }
        String position = after == null ? AFTER_FIRST : after;
        // One is asked for where none is wanted: it shows whether there is a next page.
        int wanted = limit - items.size();
        Page<Account> others = Page.of(
                store,
                Keys.accountsMade(),
                position,
                Math.max(wanted, 1),
                entry -> accounts.apply(Keys.accountMade(entry.key())));
        if (wanted == 0) {
            return new Page<>(items, others.items().isEmpty() ? "" : position);
        }
        items.addAll(others.items());
        return new Page<>(items, others.next());
    }
}
