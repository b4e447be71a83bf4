package dev.sekisho.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.federation.oidc.WebIdentities;
import dev.sekisho.federation.oidc.WebIdentitySettings;
import dev.sekisho.identity.Bootstrap;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.outbound.IssuerUrls;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.identity.role.Roles.NewRole;
import dev.sekisho.policy.AccountId;
import dev.sekisho.server.Calls;
import dev.sekisho.server.Checkpoint;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.store.MemoryStore;
import dev.sekisho.sts.role.SamlEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/// A server with STS over a memory store, and the AWS SDK's clients of it.
final class RunningSts implements AutoCloseable {
    static final AccountId ACCOUNT = new AccountId("123456789012");
    static final String ROOT = "arn:aws:iam::123456789012:root";

    final MemoryStore store = new MemoryStore();
    final Identities identities;
    final NewAccessKey rootKey;
    private final WebIdentities webIdentities;
    private final SekishoServer server;
    private volatile @Nullable Checkpoint checkpoint;
    private final List<StsClient> clients = new ArrayList<>();

    RunningSts() {
        this(Map.of());
    }

    /// @param issuers files of the keys of issuers, by their URL
    RunningSts(Map<String, Path> issuers) {
        var random = new SecureRandom();
        Keyring keyring = Keyring.open(store, directory().resolve("master.key"), random);
        identities = new Identities(
                store, new Identities.Sources(keyring, new CataloguePolicies(), random, InstantSource.system()));
        rootKey = identities
                .bootstrap()
                .open(new Bootstrap.Wanted(ACCOUNT, null, null))
                .rootKeys()
                .getFirst();
        webIdentities = new WebIdentities(new WebIdentitySettings(Set.of(), issuers, InstantSource.system()));
        server = SekishoServer.builder(identities.credentials(), identities.principalPolicies())
                .service("sts", given -> {
                    checkpoint = given;
                    return StsOperations.service(new StsWiring(
                            identities,
                            webIdentities,
                            new IssuerUrls(() -> "https://sekisho.example/issuer"),
                            new SamlEndpoint(() -> "https://sekisho.example")));
                })
                .start(ServerSettings.loopback(0));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("sts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Calls as other services do.
    Calls calls() {
        root().getCallerIdentity();
        return Objects.requireNonNull(checkpoint).calls();
    }

    /// A client of the root user's.
    StsClient root() {
        return client(rootKey);
    }

    StsClient client(NewAccessKey key) {
        return client(AwsBasicCredentials.create(
                key.key().id(), new String(key.secret().reveal(), StandardCharsets.UTF_8)));
    }

    StsClient client(Credentials session) {
        return client(
                AwsSessionCredentials.create(session.accessKeyId(), session.secretAccessKey(), session.sessionToken()));
    }

    StsClient client(AwsCredentials credentials) {
        return client(StaticCredentialsProvider.create(credentials));
    }

    /// A client that signs nothing.
    StsClient anyone() {
        return client(AnonymousCredentialsProvider.create());
    }

    private StsClient client(AwsCredentialsProvider credentials) {
        StsClient client = StsClient.builder()
                .endpointOverride(server.uri())
                .region(Region.AP_NORTHEAST_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        clients.add(client);
        return client;
    }

    /// A new user.
    User user(String name) {
        return identities.users().create(ACCOUNT, "/", name, List.of());
    }

    /// A client of the user's, with a new access key.
    StsClient as(User user) {
        return client(key(user));
    }

    NewAccessKey key(User user) {
        return identities.accessKeys().create(new KeyOwner(user.account(), user.name()));
    }

    /// A new role that trusts as `statement` says.
    Role role(String name, String statement) {
        return role(name, statement, List.of());
    }

    Role role(String name, String statement, List<Tag> tags) {
        var trust = new Role.Trust(document(statement), Duration.ofHours(2));
        return identities.roles().create(ACCOUNT, new NewRole("/", name, trust, "", tags));
    }

    /// Gives a user or role an inline policy.
    void allow(EntityKind kind, String name, String statement) {
        identities.inlinePolicies().put(kind, ACCOUNT, name, new InlinePolicy("own", document(statement)));
    }

    static String trusting(String principals) {
        return """
                {"Effect":"Allow","Principal":%s,"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"]}""".formatted(principals);
    }

    static String allowing(String action) {
        return """
                {"Effect":"Allow","Action":"%s","Resource":"*"}""".formatted(action);
    }

    static String document(String statement) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
    }

    /// Requires that a call is refused with this code, and returns the message.
    static String refused(String code, int status, Executable call) {
        StsException refusal = assertThrows(StsException.class, call);
        assertEquals(code + " " + status, refusal.awsErrorDetails().errorCode() + " " + refusal.statusCode());
        return refusal.awsErrorDetails().errorMessage();
    }

    @Override
    public void close() {
        clients.forEach(StsClient::close);
        server.close();
        webIdentities.close();
        identities.close();
        store.close();
    }
}
