package dev.sekisho.server;

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
import dev.sekisho.server.record.DecisionRecord;
import dev.sekisho.server.record.Recorder;
import dev.sekisho.sigv4.SecretKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A server on a free port, with fake services behind it, one account, and a clock that stands still.
final class Fixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final AccountId ACCOUNT = new AccountId("123456789012");
    static final String ROOT_KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String USER_KEY = "AKIAI44QH8DHBEXAMPLE";
    static final String INACTIVE_KEY = "AKIAIOSFODNN7INACTIV";
    static final String POLICY = "arn:aws:iam::123456789012:policy/p";
    static final SecretKey SECRET = SecretKey.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    private static final Principal ROOT = new Principal.Root(ACCOUNT);
    private static final Principal USER = new Principal.User(ACCOUNT, "/", "ana", "AIDACKCEVSQ6C2EXAMPLE");
    private static final Map<String, Credential> KEYS = Map.of(
            ROOT_KEY, new Credential(ROOT_KEY, SECRET, ROOT, true),
            USER_KEY, new Credential(USER_KEY, SECRET, USER, true),
            INACTIVE_KEY, new Credential(INACTIVE_KEY, SECRET, USER, false));

    final FakeService iam = new FakeService("iam");
    final FakeService sts = new FakeService("sts");
    final FakeService logs = new FakeService("logs");
    final FakeService s3 = new FakeService("s3");
    final List<DecisionRecord> records = new CopyOnWriteArrayList<>();
    final SekishoServer server;
    private final List<RawHttp> connections = new ArrayList<>();
    private volatile CallerPolicies policies = CallerPolicies.NONE;
    private @Nullable Checkpoint checkpoint;

    private Fixture(ServerSettings settings, @Nullable Recorder recorder) {
        iam.on("ListUsers", (_, _) -> Map.of("Users", List.of(), "IsTruncated", false));
        sts.on(
                "GetCallerIdentity",
                _ -> List.of(),
                (_, caller) -> Map.of("Account", caller.account().value()));
        logs.on("DescribeLogGroups", (_, _) -> Map.of("logGroups", List.of()));
        s3.on("ListBuckets", (_, _) -> Map.of());
        server = SekishoServer.builder(new Keys(), new Attached())
                .clock(InstantSource.fixed(NOW))
                .recorder(recorder == null ? records::add : recorder)
                .service("iam", made -> made(iam, made))
                .service("sts", made -> made(sts, made))
                .service("logs", made -> made(logs, made))
                .service("s3", made -> made(s3, made))
                .start(settings);
    }

    static Fixture start() {
        return start(ServerSettings.loopback(0));
    }

    static Fixture start(ServerSettings settings) {
        return new Fixture(settings, null);
    }

    static Fixture start(Recorder recorder) {
        return new Fixture(ServerSettings.loopback(0), recorder);
    }

    private Service made(FakeService service, Checkpoint made) {
        checkpoint = made;
        return service.service();
    }

    /// Attaches the statements to the user, as one managed policy.
    void attach(String... statements) {
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
        PolicyDocument document = PolicyDocument.parse(text, PolicyType.IDENTITY_BASED);
        policies = CallerPolicies.of(PolicySet.of(CompiledPolicy.compile(document, POLICY)));
    }

    /// What the services were made with; after the first call.
    Checkpoint checkpoint() {
        return Optional.ofNullable(checkpoint).orElseThrow();
    }

    RawHttp connect() {
        RawHttp connection = RawHttp.connect(server.uri());
        connections.add(connection);
        return connection;
    }

    /// Sends one request on a connection of its own.
    RawHttp.Answer send(Request request) {
        return connect().exchange(request);
    }

    DecisionRecord onlyRecord() {
        if (records.size() != 1) {
            throw new AssertionError("Not one record: " + records);
        }
        return records.getFirst();
    }

    @Override
    public void close() {
        connections.forEach(RawHttp::close);
        server.close();
    }

    private final class Attached implements PrincipalPolicies {
        @Override
        public CallerPolicies of(Principal principal, @Nullable Session session) {
            return policies;
        }

        @Override
        public @Nullable String tag(Principal principal, @Nullable Session session, String key) {
            return null;
        }
    }

    private static final class Keys implements Credentials {
        @Override
        public Optional<Credential> find(String accessKeyId) {
            return Optional.ofNullable(KEYS.get(accessKeyId));
        }

        @Override
        public Optional<Credential> find(String accessKeyId, String sessionToken) {
            return Optional.empty();
        }

        @Override
        public void used(Credential credential, String service, String region, Instant at) {}
    }
}
