package dev.sekisho.main;

import dev.sekisho.federation.oidc.UnreadableKeysException;
import dev.sekisho.federation.oidc.WebIdentities;
import dev.sekisho.iam.IamOperations;
import dev.sekisho.iam.IamWiring;
import dev.sekisho.identity.Bootstrap;
import dev.sekisho.identity.Bootstrap.FirstAccount;
import dev.sekisho.identity.BootstrapException;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.KeyringException;
import dev.sekisho.identity.outbound.IssuerDocuments;
import dev.sekisho.identity.outbound.IssuerUrls;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.logs.LogsOperations;
import dev.sekisho.logs.LogsWiring;
import dev.sekisho.logs.storage.LogsStorage;
import dev.sekisho.logs.storage.Sweeper;
import dev.sekisho.policy.AccountId;
import dev.sekisho.s3.S3Operations;
import dev.sekisho.s3.S3Wiring;
import dev.sekisho.s3.guard.StoredPrincipals;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.sekisho.SekishoOperations;
import dev.sekisho.sekisho.SekishoWiring;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.server.record.DecisionLog;
import dev.sekisho.server.record.RecentDenials;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreFailure;
import dev.sekisho.store.StoreOpenException;
import dev.sekisho.store.Stores;
import dev.sekisho.sts.StsOperations;
import dev.sekisho.sts.StsWiring;
import dev.sekisho.sts.role.SamlEndpoint;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The server with everything it stands on: the one place where the parts are put together.
final class RunningServer implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();
    private final DataDirectory data;
    private final FirstAccount account;
    private final SekishoServer server;

    private RunningServer(Settings settings) {
        try {
            data = closing(DataDirectory.open(settings.dataDirectory()), DataDirectory::close);
            Path home = settings.forgets()
                    ? closing(ScratchFolder.at(data.resolve("memory")), ScratchFolder::close)
                            .path()
                    : data.path();
            Path masterKey = Objects.requireNonNullElse(settings.masterKeyFile(), home.resolve("master.key"));
            Store store = closing(Stores.open(storeUrl(settings, data)), Store::close);
            var random = new SecureRandom();
            Keyring keyring = Keyring.open(store, masterKey, random);
            var sources = new Identities.Sources(keyring, new CataloguePolicies(), random, InstantSource.system());
            Identities identities = closing(new Identities(store, sources), Identities::close);
            account = identities.bootstrap().open(wanted(settings, data));
            rootKey().ifPresentOrElse(data::keep, data::forgetRootKey);
            S3Storage objects = closing(S3Storage.open(home.resolve("s3")), S3Storage::close);
            LogsStorage logs = closing(LogsStorage.open(home.resolve("logs")), LogsStorage::close);
            closing(Sweeper.start(logs, InstantSource.system()), Sweeper::close);
            server = closing(serve(settings, identities, objects, logs), SekishoServer::close);
            closings.push(data::withdraw);
            data.announce(server.uri().toString());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// @throws CannotStart with the reason in a sentence; nothing is left open then
    static RunningServer start(Settings settings) {
        try {
            return new RunningServer(settings);
        } catch (StoreOpenException | KeyringException | BootstrapException e) {
            throw new CannotStart(e);
        } catch (StoreFailure | UnreadableValueException e) {
            throw new CannotStart("The data in the store cannot be read: " + e.getMessage());
        }
    }

    URI uri() {
        return server.uri();
    }

    AccountId account() {
        return account.id();
    }

    Optional<RootKey> rootKey() {
        return activeRootKey(account);
    }

    Path dataDirectory() {
        return data.path();
    }

    /// Each service is made when it is first called.
    private SekishoServer serve(Settings settings, Identities identities, S3Storage objects, LogsStorage logs) {
        try {
            DecisionLog log = closing(DecisionLog.open(data.folder("log")), DecisionLog::close);
            var denials = new RecentDenials();
            var issuerUrls = new IssuerUrls(() -> publicUrl(settings) + IssuerDocuments.BASE);
            var samlEndpoint = new SamlEndpoint(() -> publicUrl(settings));
            Lazy<WebIdentities> webIdentities =
                    closing(new Lazy<>(() -> new WebIdentities(settings.webIdentities())), Lazy::close);
            if (!settings.webIdentities().keyFiles().isEmpty()) {
                // A file that cannot be read must keep the server from starting.
                webIdentities.get();
            }
            return SekishoServer.builder(identities.credentials(), identities.principalPolicies())
                    .service("iam", checkpoint -> IamOperations.service(new IamWiring(identities, issuerUrls)))
                    .service(
                            "sts",
                            checkpoint -> StsOperations.service(
                                    new StsWiring(identities, webIdentities.get(), issuerUrls, samlEndpoint)))
                    .service(
                            "s3",
                            checkpoint -> S3Operations.service(new S3Wiring(
                                    objects,
                                    checkpoint,
                                    InstantSource.system(),
                                    new StoredPrincipals(identities.policyPrincipals()))))
                    .service("logs", checkpoint -> LogsOperations.service(new LogsWiring(logs, InstantSource.system())))
                    .service(
                            "sekisho",
                            checkpoint -> SekishoOperations.service(new SekishoWiring(denials, identities.accounts())))
                    .published(new IssuerDocuments(identities.outboundFederation(), issuerUrls)::find)
                    .recorder(log)
                    .denials(denials)
                    .start(settings.listening());
        } catch (UncheckedIOException | UnreadableKeysException | IllegalArgumentException e) {
            throw new CannotStart(e);
        } catch (IllegalStateException e) {
            throw notListening(settings.listening(), e);
        }
    }

    private String publicUrl(Settings settings) {
        String named = settings.publicUrl();
        return named != null ? named : server.uri().toString();
    }

    private static CannotStart notListening(ServerSettings settings, Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && !(reason instanceof BindException)) {
            reason = reason.getCause();
        }
        String place = "port " + settings.port() + " of " + settings.bind().getHostAddress();
        return new CannotStart("Cannot listen on " + place + " (" + reason.getMessage()
                + "). Another port can be named with --port; 0 takes a free one.");
    }

    private static String storeUrl(Settings settings, DataDirectory data) {
        return settings.store().equals(Settings.SQLITE)
                ? Settings.SQLITE + data.resolve("sekisho.db")
                : settings.store();
    }

    /// A server that forgets everything still has the same root user's key when it is started again, so that the
    /// shells that hold it go on working.
    private static Bootstrap.Wanted wanted(Settings settings, DataDirectory data) {
        Bootstrap.Wanted wanted = settings.wanted();
        if (!settings.forgets() || wanted.accessKeyId() != null || wanted.secret() != null) {
            return wanted;
        }
        return data.rootKey()
                .map(key -> new Bootstrap.Wanted(wanted.accountId(), key.accessKeyId(), key.secret()))
                .orElse(wanted);
    }

    private static Optional<RootKey> activeRootKey(FirstAccount account) {
        return account.rootKeys().stream()
                .filter(key -> key.key().status() == AccessKey.Status.ACTIVE)
                .findFirst()
                .map(key -> new RootKey(key.key().id(), key.secret()));
    }

    private <T> T closing(T part, Consumer<T> close) {
        closings.push(() -> close.accept(part));
        return part;
    }

    /// Takes back the announcement, lets requests in progress finish, and writes what was gathered.
    @Override
    public void close() {
        RuntimeException first = null;
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException e) {
                // One part that does not close must not keep the others open.
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
