package dev.sekisho.identity;

import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.policy.AwsManagedPolicies;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.MemoryStore;
import dev.sekisho.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Identities over a memory store, with a fixed clock and fixed ids.
public final class Fixture implements AutoCloseable {
    public static final AccountId ACCOUNT = new AccountId("123456789012");
    public static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
    public static final String READ_ONLY_ARN = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    public static final String ALLOW_LIST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:List*","Resource":"*"}]}""";

    public static final String TRUST_EC2 = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
            "Action":"sts:AssumeRole"}}""";

    public final Path directory;
    public final Store store;
    public final Keyring keyring;
    public final Identities identities;

    public Fixture() {
        try {
            directory = Files.createTempDirectory("identity");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new MemoryStore();
        keyring = Keyring.open(store, directory.resolve("master.key"), new SecureRandom());
        identities = anotherNode();
    }

    /// What another server over the same store has.
    public Identities anotherNode() {
        return new Identities(
                store, new Identities.Sources(keyring, new ReadOnlyPolicy(), new Random(1), InstantSource.fixed(NOW)));
    }

    @Override
    public void close() {
        identities.close();
        store.close();
    }

    /// Stands for AWS's policies: one of them.
    private static final class ReadOnlyPolicy implements AwsManagedPolicies {
        private static final Policy POLICY = new Policy(
                READ_ONLY_ARN,
                "/",
                "AmazonS3ReadOnlyAccess",
                "ANPAREADONLY",
                NOW,
                NOW,
                "",
                List.of(),
                "v3",
                List.of(new Policy.Version("v3", NOW)),
                3);

        @Override
        public List<Policy> all() {
            return List.of(POLICY);
        }

        @Override
        public Optional<Policy> find(String arn) {
            return arn.equals(READ_ONLY_ARN) ? Optional.of(POLICY) : Optional.empty();
        }

        @Override
        public String document(String arn) {
            return ALLOW_LIST;
        }
    }
}
