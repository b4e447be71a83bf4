package dev.sekisho.s3;

import dev.sekisho.identity.Bootstrap;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.s3.storage.S3Storage;
import dev.sekisho.server.SekishoServer;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.store.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A server with S3 alone, and its root user's client.
final class Fixture implements AutoCloseable {
    private static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    final Path directory;
    final S3Storage storage;
    final SekishoServer server;
    final S3Client s3;
    private final MemoryStore store = new MemoryStore();
    private final Identities identities;

    Fixture() {
        try {
            directory = Files.createTempDirectory("s3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Keyring keyring = Keyring.open(store, directory.resolve("master.key"), new SecureRandom());
        var clock = InstantSource.system();
        identities = new Identities(
                store, new Identities.Sources(keyring, new CataloguePolicies(), new SecureRandom(), clock));
        identities.bootstrap().open(new Bootstrap.Wanted(null, KEY, SecretKey.of(SECRET)));
        storage = S3Storage.open(directory.resolve("s3"));
        server = SekishoServer.builder(identities.credentials(), identities.principalPolicies())
                .service("s3", checkpoint -> S3Operations.service(new S3Wiring(storage, checkpoint, clock)))
                .start(ServerSettings.loopback(0));
        s3 = S3Client.builder()
                .endpointOverride(server.uri())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    @Override
    public void close() {
        s3.close();
        server.close();
        storage.close();
        identities.close();
        store.close();
    }
}
