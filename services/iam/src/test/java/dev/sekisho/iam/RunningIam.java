package dev.sekisho.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.identity.Bootstrap;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.policy.AccountId;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.store.MemoryStore;
import dev.sekisho.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.IamException;

/// A server with IAM over a memory store, and the AWS SDK's clients of it.
final class RunningIam implements AutoCloseable {
    static final String ACCOUNT = "123456789012";
    static final String TRUST_EC2 = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
            "Action":"sts:AssumeRole"}]}""";

    private final Store store = new MemoryStore();
    private final Identities identities;
    private final SekishoServer server;
    final IamClient root;

    RunningIam() {
        this(InstantSource.system());
    }

    /// @param clock what identities are kept by; that of the requests is the system's
    RunningIam(InstantSource clock) {
        Keyring keyring = Keyring.open(store, directory().resolve("master.key"), new SecureRandom());
        identities = new Identities(
                store, new Identities.Sources(keyring, new CataloguePolicies(), new SecureRandom(), clock));
        var secret = SecretKey.of("root-secret");
        identities.bootstrap().open(new Bootstrap.Wanted(new AccountId(ACCOUNT), "AKIAROOTROOTROOTROOT", secret));
        server = SekishoServer.builder(identities.credentials(), identities.principalPolicies())
                .service("iam", _ -> IamOperations.service(new IamWiring(identities)))
                .start(ServerSettings.loopback(0));
        root = client("AKIAROOTROOTROOTROOT", "root-secret");
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("iam");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IamClient client(String accessKeyId, String secret) {
        return IamClient.builder()
                .endpointOverride(server.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secret)))
                .build();
    }

    /// A client that signs as a user, with a new access key.
    IamClient as(String userName) {
        AccessKey key = root.createAccessKey(r -> r.userName(userName)).accessKey();
        return client(key.accessKeyId(), key.secretAccessKey());
    }

    /// A new user with one inline policy, who signs.
    IamClient allowed(String userName, String action, String resource) {
        root.createUser(r -> r.userName(userName));
        root.putUserPolicy(r -> r.userName(userName).policyName("own").policyDocument(allow(action, resource)));
        return as(userName);
    }

    /// A new user who may do everything of IAM's under a condition, and signs.
    IamClient allowedIf(String condition) {
        String name = "allowed" + root.listUsers().users().size();
        root.createUser(r -> r.userName(name));
        root.putUserPolicy(r -> r.userName(name)
                .policyName("own")
                .policyDocument(allow("iam:*", "*").replace("}]}", "," + condition + "}]}")));
        return as(name);
    }

    static String allow(String action, String resource) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"%s"}]}""".formatted(action, resource);
    }

    static String arn(String resource) {
        return "arn:aws:iam::" + ACCOUNT + ":" + resource;
    }

    /// Requires that a call is refused with this code, and returns the message.
    static String refused(String code, int status, Executable call) {
        IamException refusal = assertThrows(IamException.class, call);
        assertEquals(code + " " + status, refusal.awsErrorDetails().errorCode() + " " + refusal.statusCode());
        return refusal.awsErrorDetails().errorMessage();
    }

    @Override
    public void close() {
        root.close();
        server.close();
        identities.close();
        store.close();
    }
}
