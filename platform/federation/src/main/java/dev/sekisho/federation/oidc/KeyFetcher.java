package dev.sekisho.federation.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.sekisho.models.AwsError;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Fetches the keys of providers: the discovery document, and the JWK set that it names.
///
/// Callers hear the same of every failure but a wrong certificate: the answer must not tell what lies at an address.
final class KeyFetcher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeyFetcher.class.getName());
    private static final int MOST_AT_ONCE = 32;

    private final CheckedAddresses addresses;
    private final Duration budget;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /// @param allowedHosts in lower case
    /// @param budget for a whole fetch
    KeyFetcher(Set<String> allowedHosts, Duration budget) {
        this.addresses = new CheckedAddresses(allowedHosts);
        this.budget = budget;
    }

    /// @throws AwsError `IDPCommunicationError` if the provider does not answer, `InvalidIdentityToken` if what it
    ///     answers is unusable
    KeySet fetch(RegisteredIssuer provider) {
        long deadline = System.nanoTime() + budget.toNanos();
        try (var documents = new Documents(new ProviderTrust(provider.thumbprints()), addresses, budget)) {
            if (!places.tryAcquire(budget.toNanos(), TimeUnit.NANOSECONDS)) {
                throw failed(provider, "too many fetches are under way", Refusals.unreachable());
            }
            Future<KeySet> keys = threads.submit(() -> {
                try {
                    return keys(provider, documents);
                } finally {
                    places.release();
                }
            });
            return keys.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw failed(provider, "it takes longer than " + budget, Refusals.unreachable());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusals.unreachable();
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            throw refusal(provider, cause == null ? failure : cause);
        }
    }

    private static KeySet keys(RegisteredIssuer provider, Documents documents) throws IOException, ParseException {
        URI discovery =
                Issuers.discovery(provider.url()).orElseThrow(() -> new FetchException("its URL is not an https URL"));
        Map<String, Object> configuration = JSONObjectUtils.parse(documents.get(discovery));
        if (!provider.url().equals(configuration.get("issuer"))) {
            throw new FetchException("its discovery document names another issuer");
        }
        if (!(configuration.get("jwks_uri") instanceof String text)) {
            throw new FetchException("its discovery document names no jwks_uri");
        }
        URI keys = Issuers.https(text).orElseThrow(() -> new FetchException("its jwks_uri is not an https URL"));
        return KeySet.parse(documents.get(keys));
    }

    private static AwsError refusal(RegisteredIssuer provider, Throwable failure) {
        String reason = String.valueOf(failure.getMessage());
        return switch (failure) {
            case FetchException _, CheckedAddresses.NotPublicException _ -> failed(provider, reason, Refusals.noKey());
            // Its message may quote the document.
            case ParseException _ -> failed(provider, "a document cannot be read", Refusals.noKey());
            case SSLException _
            when isUnknownCertificate(failure) && !provider.thumbprints().isEmpty() ->
                failed(provider, reason, Refusals.unknownCertificate());
            case SSLException _ -> failed(provider, reason, Refusals.noKey());
            case IOException _ -> failed(provider, reason, Refusals.unreachable());
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        };
    }

    private static boolean isUnknownCertificate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderTrust.UnknownCertificateException) {
                return true;
            }
        }
        return false;
    }

    private static AwsError failed(RegisteredIssuer provider, String reason, AwsError refusal) {
        LOG.log(System.Logger.Level.INFO, "The keys of {0} cannot be fetched: {1}", provider.url(), reason);
        return refusal;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
