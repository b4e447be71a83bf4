package dev.sekisho.identity.saml;

import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The SAML providers of accounts. Callers have read the metadata documents that they give.
public final class SamlProviders {
    /// The most of an account. Two that are created at the same time may both be the last.
    ///
    /// Source: IAM User Guide, "IAM and AWS STS quotas".
    private static final int MOST = 100;

    private static final String RESOURCE = SamlProvider.KIND + "/";

    private final Commits commits;
    private final Store store;
    private final Ids ids;
    private final InstantSource clock;

    public SamlProviders(Commits commits, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.ids = ids;
        this.clock = clock;
    }

    /// A metadata document that was read.
    ///
    /// @param text at most 1 MB in UTF-8
    /// @param validUntil what it says; null for nothing
    public record Metadata(String text, @Nullable Instant validUntil) {
        byte[] toBytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// @throws AwsError `EntityAlreadyExists`, `LimitExceeded`
    public SamlProvider create(AccountId account, String name, Metadata metadata, List<Tag> tags) {
        if (list(account).size() >= MOST) {
            throw Refusals.quota("SAMLProvidersPerAccount", MOST);
        }
        var provider =
                new SamlProvider(account, name, ids.unique("SAMLSP"), clock.instant(), metadata.validUntil(), tags);
        try {
            commits.commit(Transaction.builder()
                    .absent(provider.key())
                    .put(provider.key(), provider.toBytes())
                    .put(provider.documentKey(), metadata.toBytes())
                    .build());
        } catch (StoreConflict conflict) {
            throw Refusals.exists("SAMLProvider", name);
        }
        return provider;
    }

    /// Finds one of any account, by its ARN in the case that it was created with.
    public Optional<SamlProvider> find(Arn arn) {
        return findStored(arn).map(Stored::value);
    }

    /// Finds one of the account's; nothing for a text that is no ARN of one.
    public Optional<SamlProvider> find(AccountId account, String arn) {
        return findStored(account, arn).map(Stored::value);
    }

    /// @throws AwsError `NoSuchEntity`, or `InvalidInput` if `arn` is not one of a SAML provider
    public SamlProvider get(AccountId account, String arn) {
        return stored(account, arn).value();
    }

    /// The metadata document of a provider, letter for letter; empty if it has been deleted since.
    public Optional<String> document(SamlProvider provider) {
        return store.get(provider.documentKey()).map(entry -> new String(entry.value(), StandardCharsets.UTF_8));
    }

    /// All of an account, by name.
    public List<SamlProvider> list(AccountId account) {
        // Those that were created at the same time as the last.
        int most = 2 * MOST;
        return store.list(Keys.kind(account, SamlProvider.KIND), null, most).stream()
                .map(entry -> SamlProvider.read(account, entry))
                .toList();
    }

    /// Replaces the metadata document.
    ///
    /// @throws AwsError `NoSuchEntity`, `InvalidInput`
    public SamlProvider update(AccountId account, String arn, Metadata metadata) {
        return commits.update(transaction -> {
            Stored<SamlProvider> before = stored(account, arn);
            SamlProvider after = before.value().withValidUntil(metadata.validUntil());
            transaction
                    .unchanged(before.entry())
                    .put(after.key(), after.toBytes())
                    .put(after.documentKey(), metadata.toBytes());
            return after;
        });
    }

    /// Changes a provider's tags.
    ///
    /// @param change may throw an [AwsError]; may be called more than once
    /// @throws AwsError `NoSuchEntity`, `InvalidInput`
    public SamlProvider tag(AccountId account, String arn, UnaryOperator<List<Tag>> change) {
        return commits.update(transaction -> {
            Stored<SamlProvider> before = stored(account, arn);
            SamlProvider after =
                    before.value().withTags(change.apply(before.value().tags()));
            transaction.unchanged(before.entry()).put(after.key(), after.toBytes());
            return after;
        });
    }

    /// Deletes a provider. Roles that trust it stay as they are, and trust nobody by that name.
    ///
    /// @throws AwsError `NoSuchEntity`, `InvalidInput`
    public void delete(AccountId account, String arn) {
        commits.update(transaction -> {
            Stored<SamlProvider> provider = stored(account, arn);
            return transaction
                    .unchanged(provider.entry())
                    .delete(provider.value().key())
                    .delete(provider.value().documentKey());
        });
    }

    private Stored<SamlProvider> stored(AccountId account, String arn) {
        boolean isOfSamlProvider = Arn.parse(arn)
                .filter(parsed ->
                        parsed.service().equals("iam") && parsed.resource().startsWith(RESOURCE))
                .isPresent();
        if (!isOfSamlProvider) {
            throw AwsError.of("InvalidInput", 400, "ARN %s is not valid.", arn);
        }
        return findStored(account, arn)
                .orElseThrow(() -> AwsError.of("NoSuchEntity", 404, "Manifest not found for arn %s", arn));
    }

    private Optional<Stored<SamlProvider>> findStored(AccountId account, String arn) {
        return Arn.parse(arn)
                .filter(parsed -> parsed.account().equals(account.value()))
                .flatMap(this::findStored);
    }

    private Optional<Stored<SamlProvider>> findStored(Arn arn) {
        if (!arn.resource().startsWith(RESOURCE) || !AccountId.isValid(arn.account())) {
            return Optional.empty();
        }
        var account = new AccountId(arn.account());
        return Optional.of(arn.resource().substring(RESOURCE.length()))
                .filter(Keys::isName)
                .flatMap(name -> store.get(Keys.named(account, SamlProvider.KIND, name)))
                .map(entry -> new Stored<>(entry, SamlProvider.read(account, entry)))
                .filter(stored -> stored.value().arn().equals(arn));
    }
}
