package dev.sekisho.s3;

import dev.sekisho.identity.Credential;
import dev.sekisho.identity.Credentials;
import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.identity.session.Session;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.sigv4.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// A server with S3 alone, over callers who have what a test gives them, and the root user's client.
final class Fixture implements AutoCloseable {
    static final AccountId ACCOUNT = new AccountId("123456789012");
    static final AccountId OTHER_ACCOUNT = new AccountId("210987654321");
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    final Path directory;
    final S3Storage storage;
    final SekishoServer server;
    final S3Client s3;
    private final Map<String, Principal> callers = new ConcurrentHashMap<>();
    private final Map<Principal, CallerPolicies> policies = new ConcurrentHashMap<>();
    private final List<S3Client> clients = new ArrayList<>();

    Fixture() {
        this(temporary());
    }

    Fixture(Path directory) {
        this.directory = directory;
        storage = S3Storage.open(directory.resolve("s3"));
        var clock = InstantSource.system();
        server = SekishoServer.builder(new Keys(), new Policies())
                .service("s3", checkpoint -> S3Operations.service(new S3Wiring(storage, checkpoint, clock)))
                .start(ServerSettings.loopback(0));
        s3 = client(new Principal.Root(ACCOUNT), Region.US_EAST_1);
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("s3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The root user of another account.
    S3Client stranger() {
        return client(new Principal.Root(OTHER_ACCOUNT), Region.US_EAST_1);
    }

    /// The root user in another region.
    S3Client in(Region region) {
        return client(new Principal.Root(ACCOUNT), region);
    }

    /// Whoever shows no credentials.
    S3Client anonymous() {
        S3Client client = builder(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                // Without a signature, the SDK promises a checksum in a trailer and sends none.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
        clients.add(client);
        return client;
    }

    /// A new user with a policy of these statements.
    S3Client user(String... statements) {
        return person(ACCOUNT, statements).s3();
    }

    private static CallerPolicies identityBased(String arn, String... statements) {
        PolicyDocument document = PolicyDocument.parse(policy(statements), PolicyType.IDENTITY_BASED);
        return CallerPolicies.of(PolicySet.of(CompiledPolicy.compile(document, arn)));
    }

    /// A user, as policies name it.
    record Person(S3Client s3, String arn) {}

    /// A new user of the account with a policy of these statements.
    Person person(AccountId account, String... statements) {
        int number = callers.size();
        var user = new Principal.User(account, "/", "user" + number, "AIDACKCEVSQ6C2EXAM" + (100 + number));
        policies.put(
                user,
                statements.length == 0
                        ? CallerPolicies.NONE
                        : identityBased("arn:aws:iam::" + account.value() + ":policy/p" + number, statements));
        return new Person(
                client(user, Region.US_EAST_1), user.arn().orElseThrow().toString());
    }

    static String statement(String effect, String action, String resource) {
        return "{\"Effect\":\"" + effect + "\",\"Action\":\"" + action + "\",\"Resource\":\"" + resource + "\"}";
    }

    private S3Client client(Principal caller, Region region) {
        String key = "AKIAIOSFODNN7EXAM" + (100 + callers.size());
        callers.put(key, caller);
        S3Client client = builder(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, SECRET)))
                .build();
        clients.add(client);
        return client;
    }

    private S3ClientBuilder builder(Region region) {
        return S3Client.builder()
                .endpointOverride(server.uri())
                .region(region)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create());
    }

    /// Puts a bucket policy of these statements as the root user, which may be public.
    void guard(String bucket, String... statements) {
        s3.deletePublicAccessBlock(b -> b.bucket(bucket));
        s3.putBucketPolicy(b -> b.bucket(bucket).policy(policy(statements)));
    }

    static String policy(String... statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    /// A statement of a bucket policy.
    ///
    /// @param principal in JSON, such as `"*"` with its quotation marks
    static String statement(String effect, String principal, String action, String resource) {
        return "{\"Principal\":" + principal + ","
                + statement(effect, action, resource).substring(1);
    }

    /// Signs as the root user, with the bucket in the host.
    S3Presigner presigner() {
        return S3Presigner.builder()
                .endpointOverride(URI.create("http://localhost:" + server.uri().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(rootKey(), SECRET)))
                .build();
    }

    private String rootKey() {
        return callers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Principal.Root(ACCOUNT)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /// How many files hold content, in flight or settled.
    long contentFiles() {
        return files("incoming") + files("content");
    }

    private long files(String folder) {
        try (Stream<Path> all = Files.walk(directory.resolve("s3").resolve(folder))) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clients.forEach(S3Client::close);
        server.close();
        storage.close();
    }

    private final class Keys implements Credentials {
        @Override
        public Optional<Credential> find(String accessKeyId) {
            return Optional.ofNullable(callers.get(accessKeyId))
                    .map(caller -> new Credential(accessKeyId, SecretKey.of(SECRET), caller, true));
        }

        @Override
        public Optional<Credential> find(String accessKeyId, String sessionToken) {
            return Optional.empty();
        }

        @Override
        public void used(Credential credential, String service, String region, Instant at) {}
    }

    /// What callers were given; nobody has tags.
    private final class Policies implements PrincipalPolicies {
        @Override
        public CallerPolicies of(Principal principal, @Nullable Session session) {
            return policies.getOrDefault(principal, CallerPolicies.NONE);
        }

        @Override
        public @Nullable String tag(Principal principal, @Nullable Session session, String key) {
            return null;
        }
    }
}
