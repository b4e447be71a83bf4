package dev.sekisho.identity.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.Json;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Which accounts issue tokens for services outside, and their keys, made when they are first needed.
///
/// Source: IAM User Guide, "Federating AWS identities to external services".
public final class OutboundFederation {
    private final Commits commits;
    private final Store store;
    private final Keyring keyring;
    private final RandomGenerator random;

    /// @param random a cryptographically strong source of ids
    public OutboundFederation(Commits commits, Keyring keyring, RandomGenerator random) {
        this.commits = commits;
        this.store = commits.store();
        this.keyring = keyring;
        this.random = random;
    }

    /// @throws AwsError `FeatureEnabled`
    public OutboundIssuer enable(AccountId account) {
        return commits.update(transaction -> {
            Optional<Entry> entry = store.get(Keys.outbound(account));
            Optional<OutboundIssuer> before = entry.map(found -> OutboundIssuer.read(account, found));
            if (before.filter(OutboundIssuer::enabled).isPresent()) {
                throw AwsError.of(
                        "FeatureEnabled", 409, "Outbound web identity federation is already enabled for this account.");
            }
            OutboundIssuer after = before.orElseGet(() -> new OutboundIssuer(account, uuid(), false))
                    .with(true);
            if (entry.isPresent()) {
                transaction.unchanged(entry.get());
            } else {
                transaction.absent(after.key());
                transaction.put(Keys.outboundIssuer(after.id()), account(account));
            }
            transaction.put(after.key(), after.toBytes());
            return after;
        });
    }

    private static byte[] account(AccountId account) {
        return Fields.empty().with("account", account.value()).toBytes();
    }

    /// @throws AwsError `FeatureDisabled`
    public void disable(AccountId account) {
        commits.update(transaction -> {
            Entry entry = store.get(Keys.outbound(account)).orElseThrow(OutboundFederation::disabled);
            OutboundIssuer before = OutboundIssuer.read(account, entry);
            if (!before.enabled()) {
                throw disabled();
            }
            return transaction
                    .unchanged(entry)
                    .put(before.key(), before.with(false).toBytes());
        });
    }

    /// @throws AwsError `FeatureDisabled`
    public OutboundIssuer get(AccountId account) {
        return find(account).orElseThrow(OutboundFederation::disabled);
    }

    /// The account's issuer; empty while the feature is not enabled.
    public Optional<OutboundIssuer> find(AccountId account) {
        return store.get(Keys.outbound(account))
                .map(entry -> OutboundIssuer.read(account, entry))
                .filter(OutboundIssuer::enabled);
    }

    /// The issuer with an id, whoever asks; empty while the feature is not enabled.
    public Optional<OutboundIssuer> find(String id) {
        return Keys.isName(id)
                ? store.get(Keys.outboundIssuer(id))
                        .map(OutboundFederation::account)
                        .flatMap(this::find)
                        .filter(issuer -> issuer.id().equals(id))
                : Optional.empty();
    }

    private static AccountId account(Entry entry) {
        Fields fields = Fields.of(entry);
        var account = new AccountId(fields.requiredText("account"));
        fields.end();
        return account;
    }

    private static AwsError disabled() {
        return AwsError.of("FeatureDisabled", 404, "Outbound web identity federation is not enabled for this account.");
    }

    /// Returns a signed token.
    ///
    /// @param issuerUrl as [OutboundIssuer#url] makes it
    public String sign(OutboundIssuer issuer, String issuerUrl, SigningAlgorithm algorithm, OutboundToken token) {
        OutboundKey key = key(issuer.account(), algorithm);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("kid", key.keyId());
        header.put("typ", "JWT");
        header.put("alg", algorithm.name());
        String signed = SigningAlgorithm.encode(Json.write(header))
                + "."
                + SigningAlgorithm.encode(Json.write(token.claims(issuer.account(), issuerUrl, uuid())));
        return signed + "." + SigningAlgorithm.encode(key.sign(signed.getBytes(US_ASCII), keyring));
    }

    /// The public keys of an issuer, as a JWK set.
    public String keySet(OutboundIssuer issuer) {
        List<Object> keys = Arrays.stream(SigningAlgorithm.values())
                .<Object>map(algorithm -> key(issuer.account(), algorithm).toJwk())
                .toList();
        return new String(Json.write(Map.of("keys", keys)), UTF_8);
    }

    /// What an issuer says of itself at `/.well-known/openid-configuration`.
    public static String discovery(String issuerUrl) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuerUrl);
        document.put("jwks_uri", issuerUrl + "/.well-known/jwks.json");
        document.put("response_types_supported", List.of("id_token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", names());
        document.put(
                "claims_supported", List.of("sub", "iss", "aud", "exp", "iat", "jti", "https://sts.amazonaws.com/"));
        return new String(Json.write(document), UTF_8);
    }

    private static List<String> names() {
        return Arrays.stream(SigningAlgorithm.values()).map(Enum::name).toList();
    }

    private OutboundKey key(AccountId account, SigningAlgorithm algorithm) {
        String storeKey = Keys.outboundKey(account, algorithm.name());
        return find(algorithm, storeKey).orElseGet(() -> make(algorithm, storeKey));
    }

    private Optional<OutboundKey> find(SigningAlgorithm algorithm, String storeKey) {
        return store.get(storeKey).map(entry -> OutboundKey.read(algorithm, entry));
    }

    /// One at a time: it takes a while, and anyone may ask for the keys of an issuer.
    private synchronized OutboundKey make(SigningAlgorithm algorithm, String storeKey) {
        Optional<OutboundKey> meanwhile = find(algorithm, storeKey);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        OutboundKey made = OutboundKey.make(storeKey, algorithm, algorithm + "_" + uuid(), keyring);
        return commits.update(transaction -> {
            // Another node may have been faster: then its key counts.
            Optional<OutboundKey> other = find(algorithm, storeKey);
            if (other.isEmpty()) {
                transaction.absent(storeKey).put(storeKey, made.toBytes());
            }
            return other.orElse(made);
        });
    }

    /// A random UUID. Source: RFC 9562, section 5.4.
    private String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }
}
