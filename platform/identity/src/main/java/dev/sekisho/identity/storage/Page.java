package dev.sekisho.identity.storage;

import dev.sekisho.models.AwsError;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a listing, in key order.
///
/// @param next where the next page goes on (the `after` of the next call), or the empty string after the last item
public record Page<T>(List<T> items, String next) {
    private static final int CHUNK = 200;

    public Page {
        items = List.copyOf(items);
    }

    public boolean truncated() {
        return !next.isEmpty();
    }

    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        List<R> mapped = new ArrayList<>(items.size());
        items.forEach(item -> mapped.add(function.apply(item)));
        return new Page<>(mapped, next);
    }

    /// Lists entries below `prefix`.
    ///
    /// @param after what follows the prefix in the last key of the page before; null to begin
    /// @param limit the most items, at least 1
    /// @param reader makes an item of an entry, or nothing to leave it out
    /// @throws AwsError `ValidationError` if `after` cannot be part of a key
    public static <T> Page<T> of(
            Store store, String prefix, @Nullable String after, int limit, Function<Entry, Optional<T>> reader) {
        requireMarker(after);
        List<T> items = new ArrayList<>();
        String last = "";
        String position = after == null ? null : prefix + after;
        while (true) {
            // One more than asked for: it shows whether there is a next page.
            int chunk = Math.min(CHUNK, limit + 1);
            List<Entry> entries = store.list(prefix, position, chunk);
            for (Entry entry : entries) {
                Optional<T> item = reader.apply(entry);
                if (item.isEmpty()) {
                    continue;
                }
                if (items.size() == limit) {
                    return new Page<>(items, last);
                }
                items.add(item.get());
                last = entry.key().substring(prefix.length());
            }
            if (entries.size() < chunk) {
                return new Page<>(items, "");
            }
            position = entries.getLast().key();
        }
    }

    /// Pages a list that is sorted by `key` already.
    public static <T> Page<T> of(List<T> sorted, Function<T, String> key, @Nullable String after, int limit) {
        requireMarker(after);
        List<T> rest = sorted.stream()
                .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                .toList();
        if (rest.size() <= limit) {
            return new Page<>(rest, "");
        }
        return new Page<>(rest.subList(0, limit), key.apply(rest.get(limit - 1)));
    }

    private static void requireMarker(@Nullable String after) {
        if (after != null
                && (after.isEmpty() || after.length() > 512 || after.chars().anyMatch(c -> c < 0x21 || c > 0x7E))) {
            throw AwsError.of("ValidationError", 400, "Invalid Marker.");
        }
    }
}
