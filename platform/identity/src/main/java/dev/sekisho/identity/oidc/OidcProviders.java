package dev.sekisho.identity.oidc;

import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The OpenID Connect providers of accounts.
///
/// Source: IAM API Reference, "CreateOpenIDConnectProvider"; IAM User Guide, "IAM and AWS STS quotas".
public final class OidcProviders {
    private static final int MOST_PROVIDERS = 100;
    private static final int MOST_CLIENT_IDS = 100;
    private static final int MOST_THUMBPRINTS = 5;
    private static final int THUMBPRINT_DIGITS = 40;

    private final Commits commits;
    private final Store store;
    private final InstantSource clock;

    public OidcProviders(Commits commits, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.clock = clock;
    }

    /// What a provider is registered with.
    ///
    /// @param url `https://…`
    public record Registration(String url, List<String> clientIds, List<String> thumbprints, List<Tag> tags) {}

    /// @throws AwsError `ValidationError`, `InvalidInput`, `LimitExceeded`, `EntityAlreadyExists`
    public OidcProvider create(AccountId account, Registration given) {
        String url = ProviderUrl.validName(given.url())
                .orElseThrow(() -> AwsError.of("ValidationError", 400, "Invalid Open ID Connect Provider URL"));
        List<String> clientIds = given.clientIds().stream().distinct().toList();
        var provider = new OidcProvider(
                account,
                url,
                checkedClientIds(clientIds),
                checkedThumbprints(given.thumbprints()),
                given.tags(),
                clock.instant());
        if (find(account, url).isEmpty() && list(account).size() >= MOST_PROVIDERS) {
            throw Refusals.quota("OpenIdConnectProvidersPerAccount", MOST_PROVIDERS);
        }
        try {
            commits.commit(Transaction.builder()
                    .absent(provider.key())
                    .put(provider.key(), provider.toBytes())
                    .build());
        } catch (StoreConflict conflict) {
            throw AwsError.of("EntityAlreadyExists", 409, "Provider with url %s already exists.", given.url());
        }
        return provider;
    }

    private static List<String> checkedClientIds(List<String> clientIds) {
        if (clientIds.size() > MOST_CLIENT_IDS) {
            throw Refusals.quota("ClientIdsPerOpenIdConnectProvider", MOST_CLIENT_IDS);
        }
        return clientIds;
    }

    private static List<String> checkedThumbprints(List<String> thumbprints) {
        if (thumbprints.size() > MOST_THUMBPRINTS) {
            // AWS: five are taken all the same.
            throw AwsError.of(
                    "InvalidInput", 400, "Thumbprint list must contain fewer than %d entries.", MOST_THUMBPRINTS);
        }
        for (String thumbprint : thumbprints) {
            if (thumbprint.length() != THUMBPRINT_DIGITS || !thumbprint.chars().allMatch(OidcProviders::isHex)) {
                throw AwsError.of(
                        "InvalidInput",
                        400,
                        "Thumbprint %s is not %d hexadecimal digits.",
                        thumbprint,
                        THUMBPRINT_DIGITS);
            }
        }
        return thumbprints.stream()
                .map(thumbprint -> thumbprint.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /// @param url without `https://`, exactly as it was registered
    public Optional<OidcProvider> find(AccountId account, String url) {
        return findStored(account, url).map(Stored::value);
    }

    /// Finds a provider of any account.
    public Optional<OidcProvider> find(Arn arn) {
        if (!AccountId.isValid(arn.account())) {
            return Optional.empty();
        }
        var account = new AccountId(arn.account());
        return url(arn).flatMap(url -> find(account, url))
                .filter(found -> found.arn().equals(arn));
    }

    /// @param arn as the call gives it
    /// @throws AwsError `InvalidInput` if it is not the ARN of a provider, `NoSuchEntity`
    public OidcProvider get(AccountId account, String arn) {
        return stored(account, arn).value();
    }

    /// All of an account, by URL.
    public List<OidcProvider> list(AccountId account) {
        return store.list(OidcProvider.keys(account), null, MOST_PROVIDERS * 2).stream()
                .map(entry -> OidcProvider.read(account, entry))
                .toList();
    }

    /// Adds a client id; one that is there is no error.
    ///
    /// @throws AwsError `InvalidInput`, `NoSuchEntity`, `LimitExceeded`
    public void addClientId(AccountId account, String arn, String clientId) {
        change(
                account,
                arn,
                provider -> provider.withClientIds(
                        checkedClientIds(Stream.concat(provider.clientIds().stream(), Stream.of(clientId))
                                .distinct()
                                .toList())));
    }

    /// Removes a client id; one that is not there is no error.
    ///
    /// @throws AwsError `InvalidInput`, `NoSuchEntity`
    public void removeClientId(AccountId account, String arn, String clientId) {
        change(
                account,
                arn,
                provider -> provider.withClientIds(provider.clientIds().stream()
                        .filter(other -> !other.equals(clientId))
                        .toList()));
    }

    /// Sets thumbprints in place of those that there are.
    ///
    /// @throws AwsError `InvalidInput`, `NoSuchEntity`
    public void setThumbprints(AccountId account, String arn, List<String> thumbprints) {
        List<String> checked = checkedThumbprints(thumbprints);
        change(account, arn, provider -> provider.withThumbprints(checked));
    }

    /// @param change may throw an [AwsError]; may be called more than once
    /// @throws AwsError `InvalidInput`, `NoSuchEntity`
    public void tag(AccountId account, String arn, UnaryOperator<List<Tag>> change) {
        change(account, arn, provider -> provider.withTags(change.apply(provider.tags())));
    }

    private void change(AccountId account, String arn, UnaryOperator<OidcProvider> change) {
        commits.update(transaction -> {
            Stored<OidcProvider> before = stored(account, arn);
            OidcProvider after = change.apply(before.value());
            return transaction.unchanged(before.entry()).put(after.key(), after.toBytes());
        });
    }

    /// @throws AwsError `InvalidInput`, `NoSuchEntity`
    public void delete(AccountId account, String arn) {
        String url = url(account, arn);
        commits.update(transaction -> {
            // AWS: in other words than for the other operations.
            Stored<OidcProvider> provider = findStored(account, url)
                    .orElseThrow(
                            () -> AwsError.of("NoSuchEntity", 404, "OpenId connect Provider %s cannot be found.", arn));
            return transaction
                    .unchanged(provider.entry())
                    .delete(provider.value().key());
        });
    }

    private Stored<OidcProvider> stored(AccountId account, String arn) {
        return findStored(account, url(account, arn))
                .orElseThrow(
                        () -> AwsError.of("NoSuchEntity", 404, "OpenIDConnect Provider not found for arn %s", arn));
    }

    private Optional<Stored<OidcProvider>> findStored(AccountId account, String url) {
        return store.get(OidcProvider.key(account, url))
                .map(entry -> new Stored<>(entry, OidcProvider.read(account, entry)));
    }

    /// The URL in an ARN; one that no provider has for those of other accounts.
    private static String url(AccountId account, String arn) {
        Arn parsed = Arn.parse(arn).orElseThrow(() -> invalid(arn));
        String url = url(parsed).orElseThrow(() -> invalid(arn));
        return OidcProvider.arn(account, url).equals(parsed) ? url : "";
    }

    private static Optional<String> url(Arn arn) {
        String prefix = "oidc-provider/";
        return Optional.of(arn.resource())
                .filter(resource -> resource.startsWith(prefix) && resource.length() <= 255 + prefix.length())
                .map(resource -> resource.substring(prefix.length()));
    }

    private static AwsError invalid(String arn) {
        return AwsError.of("InvalidInput", 400, "ARN %s is not valid.", arn);
    }
}
