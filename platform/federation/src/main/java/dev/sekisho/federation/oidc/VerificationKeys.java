package dev.sekisho.federation.oidc;

import dev.sekisho.models.AwsError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The keys of all providers: read from files, or fetched.
final class VerificationKeys implements AutoCloseable {
    private static final int MOST_PROVIDERS = 1_000;

    private final Map<String, KeySet> pinned;
    private final KeyFetcher fetcher;
    private final InstantSource clock;
    private final Map<Source, ProviderKeys> fetched = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, ProviderKeys> eldest) {
            return size() > MOST_PROVIDERS;
        }
    };

    /// Whose keys and whom to believe that they are: one account's thumbprints do not vouch for another's provider.
    private record Source(String url, Set<String> thumbprints) {}

    VerificationKeys(WebIdentitySettings settings, Duration budget) {
        this.pinned = read(settings.keyFiles());
        this.fetcher = new KeyFetcher(settings.allowedHosts(), budget);
        this.clock = settings.clock();
    }

    private static Map<String, KeySet> read(Map<String, Path> files) {
        Map<String, KeySet> sets = new HashMap<>();
        files.forEach((issuer, file) -> {
            try {
                sets.put(issuer, KeySet.parse(Files.readString(file)));
            } catch (IOException | ParseException e) {
                throw new UnreadableKeysException(
                        "The file " + file + " of the keys of " + issuer + " cannot be read as a JWK set.");
            }
        });
        return Map.copyOf(sets);
    }

    /// @throws AwsError if the provider has no such key, or none signed the token
    void verify(UnverifiedToken token, RegisteredIssuer provider) {
        var header = token.jwt().getHeader();
        KeySet keys = keys(provider, token);
        if (!keys.knows(header)) {
            throw Refusals.noKey();
        }
        if (!keys.verifies(token.jwt())) {
            throw Refusals.invalid("The token's signature cannot be verified with the identity provider's key.");
        }
    }

    private KeySet keys(RegisteredIssuer provider, UnverifiedToken token) {
        KeySet known = pinned.get(provider.url());
        return known != null
                ? known
                : fetched(provider).get(keys -> keys.knows(token.jwt().getHeader()));
    }

    private ProviderKeys fetched(RegisteredIssuer provider) {
        var source = new Source(provider.url(), Set.copyOf(provider.thumbprints()));
        synchronized (fetched) {
            return fetched.computeIfAbsent(source, _ -> new ProviderKeys(() -> fetcher.fetch(provider), clock));
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
