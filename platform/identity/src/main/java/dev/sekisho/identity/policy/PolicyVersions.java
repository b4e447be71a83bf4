package dev.sekisho.identity.policy;

import dev.sekisho.identity.policy.Policy.Version;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The versions of managed policies. To list them, see [Policy#versions].
public final class PolicyVersions {
    private static final int MAX_VERSIONS = 5;

    private final Commits commits;
    private final Policies policies;
    private final InstantSource clock;

    public PolicyVersions(Commits commits, Policies policies, InstantSource clock) {
        this.commits = commits;
        this.policies = policies;
        this.clock = clock;
    }

    /// A version with its document.
    public record Document(Version version, boolean isDefault, String text) {}

    /// @throws AwsError `NoSuchEntity` if there is no such policy or version
    public Document get(AccountId account, String arn, String versionId) {
        Policies.requirePolicyArn(arn);
        Policy policy = policies.find(account, arn).orElseThrow(() -> noSuchVersion(arn, versionId));
        Version version = required(policy, versionId);
        return new Document(version, policy.isDefault(version), policies.document(account, policy, versionId));
    }

    /// Adds a version under the next number.
    ///
    /// @throws AwsError `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`
    public Document create(AccountId account, String arn, String document, boolean setAsDefault) {
        Documents.requireManaged(document);
        return commits.update(transaction -> {
            Stored<Policy> before = policies.own(account, arn);
            Policy policy = before.value();
            if (policy.versions().size() >= MAX_VERSIONS) {
                throw AwsError.of(
                        "LimitExceeded",
                        409,
                        "A managed policy can have up to %d versions. Before you create a new version, you must delete"
                                + " an existing version.",
                        MAX_VERSIONS);
            }
            int number = policy.lastVersion() + 1;
            var version = new Version("v" + number, now());
            List<Version> versions = new ArrayList<>(policy.versions());
            versions.addFirst(version);
            String newDefault = setAsDefault ? version.id() : policy.defaultVersionId();
            transaction.unchanged(before.entry());
            Policies.put(transaction, account, policy.withVersions(versions, newDefault, number, now()));
            transaction.put(
                    Keys.policyVersion(account, policy.id(), version.id()), document.getBytes(StandardCharsets.UTF_8));
            return new Document(version, setAsDefault, document);
        });
    }

    /// @throws AwsError `NoSuchEntity`
    public void setDefault(AccountId account, String arn, String versionId) {
        commits.update(transaction -> {
            Stored<Policy> before = own(account, arn, versionId);
            Policy policy = before.value();
            required(policy, versionId);
            transaction.unchanged(before.entry());
            Policy after = policy.withVersions(policy.versions(), versionId, policy.lastVersion(), now());
            Policies.put(transaction, account, after);
            return after;
        });
    }

    /// @throws AwsError `NoSuchEntity`; `DeleteConflict` for the default version
    public void delete(AccountId account, String arn, String versionId) {
        commits.update(transaction -> {
            Stored<Policy> before = own(account, arn, versionId);
            Policy policy = before.value();
            Version version = required(policy, versionId);
            if (policy.isDefault(version)) {
                throw AwsError.of("DeleteConflict", 409, "Cannot delete the default version of a policy.");
            }
            List<Version> rest = policy.versions().stream()
                    .filter(other -> !other.equals(version))
                    .toList();
            transaction.unchanged(before.entry());
            Policy after =
                    policy.withVersions(rest, policy.defaultVersionId(), policy.lastVersion(), policy.updateDate());
            Policies.put(transaction, account, after);
            transaction.delete(Keys.policyVersion(account, policy.id(), versionId));
            return after;
        });
    }

    private static Version required(Policy policy, String versionId) {
        return policy.version(versionId).orElseThrow(() -> noSuchVersion(policy.arn(), versionId));
    }

    /// The policy that has to have the version, to be changed.
    private Stored<Policy> own(AccountId account, String arn, String versionId) {
        Policies.requireOwn(arn);
        return policies.customer(account, arn).orElseThrow(() -> noSuchVersion(arn, versionId));
    }

    // AWS: says the same of a version that is missing and of a policy that is missing.
    private static AwsError noSuchVersion(String arn, String versionId) {
        return AwsError.of(
                "NoSuchEntity", 404, "Policy %s version %s does not exist or is not attachable.", arn, versionId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
