package dev.sekisho.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.identity.Credential;
import dev.sekisho.identity.Credentials;
import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.identity.session.Session;
import dev.sekisho.logs.storage.LogsStorage;
import dev.sekisho.logs.storage.Sweeper;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.sigv4.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;

/// A server with CloudWatch Logs alone, over callers who have what a test gives them, the root user's client, and a
/// clock that goes when a test says so.
final class Fixture implements AutoCloseable {
    static final AccountId ACCOUNT = new AccountId("123456789012");
    static final AccountId OTHER_ACCOUNT = new AccountId("210987654321");
    static final String GROUP_ARN = "arn:aws:logs:us-east-1:123456789012:log-group:g";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /// The server believes signatures by the system's clock, and so do the SDK's clients.
    private volatile Instant now = Instant.parse("2026-03-04T05:06:07.089Z");

    final LogsStorage storage;
    final SekishoServer server;
    final CloudWatchLogsClient logs;
    private final Map<String, Principal> callers = new ConcurrentHashMap<>();
    private final Map<Principal, CallerPolicies> policies = new ConcurrentHashMap<>();
    private final List<CloudWatchLogsClient> clients = new ArrayList<>();

    Fixture() {
        this(temporary());
    }

    Fixture(Path directory) {
        storage = LogsStorage.open(directory.resolve("logs"));
        server = SekishoServer.builder(new Keys(), new Policies())
                .service("logs", _ -> LogsOperations.service(new LogsWiring(storage, () -> now)))
                .start(ServerSettings.loopback(0));
        logs = client(new Principal.Root(ACCOUNT), Region.US_EAST_1);
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("logs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By the clock, in milliseconds.
    long now() {
        return now.toEpochMilli();
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    void sweep() {
        try (var sweeper = new Sweeper(storage, () -> now)) {
            sweeper.sweep();
        }
    }

    /// How many events are in the file, whether anybody sees them or not.
    long kept() {
        return storage.read(statements -> statements
                .first("SELECT COUNT(*) FROM event", row -> row.getLong(1))
                .orElseThrow());
    }

    /// The group `g` with a stream `s`.
    Fixture withStream() {
        logs.createLogGroup(r -> r.logGroupName("g"));
        logs.createLogStream(r -> r.logGroupName("g").logStreamName("s"));
        return this;
    }

    /// Puts messages into the stream `s` of the group `g`, all of them at one time.
    PutLogEventsResponse put(long time, String... messages) {
        return put("s", time, messages);
    }

    PutLogEventsResponse put(String stream, long time, String... messages) {
        List<InputLogEvent> events = new ArrayList<>();
        for (String message : messages) {
            events.add(event(time, message));
        }
        return logs.putLogEvents(r -> r.logGroupName("g").logStreamName(stream).logEvents(events));
    }

    static InputLogEvent event(long time, String message) {
        return InputLogEvent.builder().timestamp(time).message(message).build();
    }

    /// The root user of another account.
    CloudWatchLogsClient stranger() {
        return client(new Principal.Root(OTHER_ACCOUNT), Region.US_EAST_1);
    }

    /// The root user in another region.
    CloudWatchLogsClient in(Region region) {
        return client(new Principal.Root(ACCOUNT), region);
    }

    /// A new user with a policy of these statements.
    CloudWatchLogsClient user(String... statements) {
        int number = callers.size();
        var user = new Principal.User(ACCOUNT, "/", "user" + number, "AIDACKCEVSQ6C2EXAM" + (100 + number));
        if (statements.length > 0) {
            PolicyDocument document = PolicyDocument.parse(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}",
                    PolicyType.IDENTITY_BASED);
            String arn = "arn:aws:iam::" + ACCOUNT.value() + ":policy/p" + number;
            policies.put(user, CallerPolicies.of(PolicySet.of(CompiledPolicy.compile(document, arn))));
        }
        return client(user, Region.US_EAST_1);
    }

    static String allow(String action, String resource) {
        return "{\"Effect\":\"Allow\",\"Action\":\"" + action + "\",\"Resource\":\"" + resource + "\"}";
    }

    /// @param condition in JSON, such as `{"StringEquals":{"aws:ResourceTag/team":"a"}}`
    static String allowIf(String action, String condition) {
        return allow(action, "*").replace("}", ",\"Condition\":" + condition + "}");
    }

    private CloudWatchLogsClient client(Principal caller, Region region) {
        String key = "AKIAIOSFODNN7EXAM" + (100 + callers.size());
        callers.put(key, caller);
        CloudWatchLogsClient client = CloudWatchLogsClient.builder()
                .endpointOverride(server.uri())
                .region(region)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(configuration -> configuration.retryStrategy(r -> r.maxAttempts(1)))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, SECRET)))
                .build();
        clients.add(client);
        return client;
    }

    /// Requires that a call is refused with this code, and returns the message.
    static String refused(String code, Executable call) {
        CloudWatchLogsException refusal = assertThrows(CloudWatchLogsException.class, call);
        assertEquals(code + " 400", refusal.awsErrorDetails().errorCode() + " " + refusal.statusCode());
        return refusal.awsErrorDetails().errorMessage();
    }

    @Override
    public void close() {
        clients.forEach(CloudWatchLogsClient::close);
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
