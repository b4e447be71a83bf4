package dev.sekisho.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.Bootstrap;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.store.MemoryStore;
import dev.sekisho.sts.api.GetCallerIdentityRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/// Asks with the real SDK.
final class GetCallerIdentityTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");

    @TempDir
    private Path directory;

    private final MemoryStore store = new MemoryStore();
    private Identities identities;
    private NewAccessKey rootKey;
    private SekishoServer server;

    @BeforeEach
    void start() {
        var random = new SecureRandom();
        Keyring keyring = Keyring.open(store, directory.resolve("master.key"), random);
        identities = new Identities(
                store, new Identities.Sources(keyring, new CataloguePolicies(), random, InstantSource.system()));
        rootKey = identities
                .bootstrap()
                .open(new Bootstrap.Wanted(ACCOUNT, null, null))
                .rootKeys()
                .getFirst();
        server = SekishoServer.builder(identities.credentials(), identities.principalPolicies())
                .service("sts", checkpoint -> StsOperations.service(new StsWiring()))
                .start(ServerSettings.loopback(0));
    }

    @AfterEach
    void stop() {
        server.close();
        identities.close();
        store.close();
    }

    @Test
    void the_root_user_is_its_account() {
        GetCallerIdentityResponse identity = ask(rootKey);

        assertEquals("123456789012", identity.account());
        assertEquals("arn:aws:iam::123456789012:root", identity.arn());
        assertEquals("123456789012", identity.userId());
    }

    @Test
    void a_user_without_any_permission_is_told_its_path_and_unique_id() {
        User user = identities.users().create(ACCOUNT, "/team/", "ana", List.of());

        GetCallerIdentityResponse identity = ask(identities.accessKeys().create(new KeyOwner(ACCOUNT, "ana")));

        assertEquals("123456789012", identity.account());
        assertEquals("arn:aws:iam::123456789012:user/team/ana", identity.arn());
        assertEquals(user.id(), identity.userId());
        assertTrue(user.id().startsWith("AIDA"));
    }

    @Test
    void a_session_is_named_by_its_role_without_the_path() {
        var session = new Principal.RoleSession(ACCOUNT, "/team/", "builder", "AROAEXAMPLE", "night");
        var arrival = new Arrival("", Instant.EPOCH, "us-east-1", "127.0.0.1", false, "", "", "");

        var identity = new GetCallerIdentity()
                .handle(GetCallerIdentityRequest.EMPTY, new Caller(session, "ASIAEXAMPLE", arrival));

        assertEquals("arn:aws:sts::123456789012:assumed-role/builder/night", identity.arn());
        assertEquals("AROAEXAMPLE:night", identity.userId());
    }

    @Test
    void a_key_that_nobody_has_is_refused() {
        StsException refused = assertThrows(StsException.class, () -> ask("AKIANOBODYHASTHISONE", "secret"));

        assertEquals("InvalidClientTokenId", refused.awsErrorDetails().errorCode());
        assertEquals(403, refused.statusCode());
    }

    @Test
    void another_secret_is_refused() {
        StsException refused =
                assertThrows(StsException.class, () -> ask(rootKey.key().id(), "another secret"));

        assertEquals("SignatureDoesNotMatch", refused.awsErrorDetails().errorCode());
    }

    private GetCallerIdentityResponse ask(NewAccessKey key) {
        return ask(key.key().id(), new String(key.secret().reveal(), StandardCharsets.UTF_8));
    }

    private GetCallerIdentityResponse ask(String accessKeyId, String secret) {
        try (StsClient sts = StsClient.builder()
                .endpointOverride(server.uri())
                .region(Region.AP_NORTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secret)))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            return sts.getCallerIdentity();
        }
    }
}
