package dev.sekisho.bench.micro;

import dev.sekisho.identity.Bootstrap;
import dev.sekisho.identity.Credential;
import dev.sekisho.identity.Credentials;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.identity.role.Roles.NewRole;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.identity.session.SessionPolicies;
import dev.sekisho.identity.session.TemporaryCredentials;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Session tokens of a role: opened anew, with and without a session policy, known from before, and made.
@State(Scope.Benchmark)
public class TokenBench {
    private static final AccountId ACCOUNT = new AccountId("000000000000");
    // More than are kept open.
    private static final int MANY = 30_000;
    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"AWS":"000000000000"}}]}""";
    private static final String POLICY = """
            {"Version":"2012-10-17","Statement":[{"Sid":"ReadPhotos","Effect":"Allow","Action":["s3:GetObject",\
            "s3:ListBucket"],"Resource":["arn:aws:s3:::photos","arn:aws:s3:::photos/*"]},{"Effect":"Allow",\
            "Action":"logs:*","Resource":"arn:aws:logs:*:000000000000:log-group:/aws/lambda/*"}]}""";

    private final Identities identities = identities();
    private final Credentials credentials = identities.credentials();
    private final Principal.RoleSession principal = principal();
    private final List<TemporaryCredentials> plain = made(SessionPolicies.NONE);
    private final List<TemporaryCredentials> limited = made(new SessionPolicies(POLICY, List.of()));
    private int next;

    private static Identities identities() {
        try {
            Path folder = Files.createTempDirectory("token");
            var store = new MemoryStore();
            var random = new SecureRandom();
            Keyring keyring = Keyring.open(store, folder.resolve("master.key"), random);
            var identities = new Identities(
                    store, new Identities.Sources(keyring, new CataloguePolicies(), random, InstantSource.system()));
            identities.bootstrap().open(Bootstrap.Wanted.NOTHING);
            return identities;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Principal.RoleSession principal() {
        var trust = new Role.Trust(TRUST, Duration.ofHours(1));
        Role role = identities.roles().create(ACCOUNT, new NewRole("/", "bench", trust, "", List.of()));
        return new Principal.RoleSession(ACCOUNT, "/", "bench", role.id(), "one");
    }

    private List<TemporaryCredentials> made(SessionPolicies policies) {
        var all = new ArrayList<TemporaryCredentials>(MANY);
        for (int i = 0; i < MANY; i++) {
            all.add(make(policies));
        }
        return all;
    }

    private TemporaryCredentials make(SessionPolicies policies) {
        Instant now = Instant.now();
        Session session = Session.of(Kind.ASSUME_ROLE, new Validity(now, now.plusSeconds(3600)))
                .with(policies);
        return identities.sessionTokens().issue(principal, session);
    }

    private Credential found(TemporaryCredentials one) {
        return credentials.find(one.accessKeyId(), one.sessionToken()).orElseThrow();
    }

    @Benchmark
    public Credential openedAnew() {
        next = (next + 1) % MANY;
        return found(plain.get(next));
    }

    @Benchmark
    public Credential openedAnewWithAPolicy() {
        next = (next + 1) % MANY;
        return found(limited.get(next));
    }

    @Benchmark
    public Credential knownFromBefore() {
        return found(plain.getFirst());
    }

    @Benchmark
    public TemporaryCredentials made() {
        return make(SessionPolicies.NONE);
    }
}
