package dev.sekisho.sekisho.account;

import dev.sekisho.identity.Bootstrap;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.policy.AccountId;
import dev.sekisho.sekisho.SekishoOperations;
import dev.sekisho.sekisho.SekishoWiring;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.server.record.DecisionRecord;
import dev.sekisho.server.record.RecentDenials;
import dev.sekisho.server.record.Recorder;
import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.Signer;
import dev.sekisho.store.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server with its own operations over a memory store, and signed calls of them.
final class RunningAccounts implements AutoCloseable {
    static final AccountId FIRST = new AccountId("123456789012");

    private final MemoryStore store = new MemoryStore();
    private final SekishoServer server;
    final Identities identities;
    final List<DecisionRecord> log = new CopyOnWriteArrayList<>();
    final SigningKey root;

    /// Whose key signs.
    record SigningKey(String id, SecretKey secret) {
        static SigningKey of(NewAccessKey made) {
            return new SigningKey(made.key().id(), made.secret());
        }
    }

    RunningAccounts(Path directory) {
        var random = new SecureRandom();
        Keyring keyring = Keyring.open(store, directory.resolve("master.key"), random);
        identities = new Identities(
                store, new Identities.Sources(keyring, new CataloguePolicies(), random, InstantSource.system()));
        root = SigningKey.of(identities
                .bootstrap()
                .open(new Bootstrap.Wanted(FIRST, null, null))
                .rootKeys()
                .getFirst());
        var denials = new RecentDenials();
        var wiring = new SekishoWiring(denials, identities.accounts());
        server = SekishoServer.builder(identities.credentials(), identities.principalPolicies())
                .service("sekisho", _ -> SekishoOperations.service(wiring))
                .denials(denials)
                .recorder(new Recorder() {
                    @Override
                    public void record(DecisionRecord entry) {
                        log.add(entry);
                    }

                    @Override
                    public void close() {}
                })
                .start(ServerSettings.loopback(0));
    }

    /// A new user with one inline policy, who signs.
    SigningKey allowed(AccountId account, String name, String action, String resource) {
        identities.users().create(account, "/", name, List.of());
        String document = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"%s"}]}""".formatted(action, resource);
        identities.inlinePolicies().put(EntityKind.USER, account, name, new InlinePolicy("own", document));
        return SigningKey.of(identities.accessKeys().create(new KeyOwner(account, name)));
    }

    /// @param parameters those beside the version, percent-encoded
    Answer call(SigningKey key, String parameters) {
        byte[] form = ("Version=2026-11-24&Action=" + parameters).getBytes(StandardCharsets.US_ASCII);
        var host = new Header("Host", server.uri().getAuthority());
        Signer.Signed signed = Signer.of(key.id(), key.secret(), "us-east-1", "sekisho")
                .sign(SignedRequest.of("POST", "/", null, List.of(host)), PayloadMode.ofBody(form), Instant.now());
        try {
            var connection =
                    (HttpURLConnection) server.uri().resolve("/").toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            signed.added().forEach(header -> connection.setRequestProperty(header.name(), header.value()));
            connection.setDoOutput(true);
            connection.getOutputStream().write(form);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(status, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        identities.close();
        store.close();
    }
}
