package dev.sekisho.federation.oidc;

import dev.sekisho.models.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The keys of one provider, fetched when they are needed and not more often than the provider should bear.
final class ProviderKeys {
    /// A key that the provider withdraws counts for so long.
    private static final Duration FRESH = Duration.ofHours(1);

    /// Tokens with made-up key ids must not make this server hammer the provider.
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final Supplier<KeySet> fetch;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Fetched known;
    private volatile @Nullable Failed failed;

    /// @param asked when they were last fetched for the sake of a key that was not among them; null for never
    private record Fetched(
            KeySet keys, Instant at, @Nullable Instant asked) {}

    private record Failed(AwsError refusal, Instant at) {}

    /// @param fetch throws an [AwsError] if it fails
    ProviderKeys(Supplier<KeySet> fetch, InstantSource clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /// Returns the keys, fetched anew if they are old or not enough and were not asked for just now.
    ///
    /// @throws AwsError if there are none and they cannot be fetched
    KeySet get(Predicate<KeySet> isEnough) {
        KeySet fresh = usable(isEnough);
        if (fresh != null) {
            return fresh;
        }
        // Those who waited take what the one before them has fetched.
        fetching.lock();
        try {
            KeySet fetched = usable(isEnough);
            return fetched != null ? fetched : fetch();
        } finally {
            fetching.unlock();
        }
    }

    private @Nullable KeySet usable(Predicate<KeySet> isEnough) {
        Instant now = clock.instant();
        Fetched last = known;
        if (last != null && isWithin(FRESH, last.at(), now)) {
            boolean asked = last.asked() != null && isWithin(BETWEEN_FETCHES, last.asked(), now);
            return asked || isEnough.test(last.keys()) ? last.keys() : null;
        }
        Failed failure = failed;
        if (failure != null && isWithin(AFTER_FAILURE, failure.at(), now)) {
            throw failure.refusal();
        }
        return null;
    }

    private KeySet fetch() {
        Instant now = clock.instant();
        Fetched last = known;
        boolean isForUnknownKey = last != null && isWithin(FRESH, last.at(), now);
        try {
            KeySet keys = fetch.get();
            known = new Fetched(keys, now, isForUnknownKey ? now : null);
            failed = null;
            return keys;
        } catch (AwsError refusal) {
            if (last != null) {
                known = new Fetched(last.keys(), last.at(), now);
            }
            failed = new Failed(refusal, now);
            throw refusal;
        }
    }

    private static boolean isWithin(Duration most, Instant then, Instant now) {
        return Duration.between(then, now).compareTo(most) < 0;
    }
}
