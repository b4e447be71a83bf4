package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Closing;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Managed policies: the accounts' own and AWS's. Their versions: [PolicyVersions].
public final class Policies {
    static final String KIND = "policy";
    private static final String AWS_PREFIX = "arn:aws:iam::aws:policy/";

    private final Commits commits;
    private final Store store;
    private final Closing closing;
    private final AwsManagedPolicies awsManaged;
    private final Ids ids;
    private final InstantSource clock;

    public Policies(Commits commits, AwsManagedPolicies awsManaged, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.closing = new Closing(commits);
        this.awsManaged = awsManaged;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a new policy is made of.
    ///
    /// @param path begins and ends with `/`
    /// @param description the empty string for none
    public record NewPolicy(String path, String name, String description, String document, List<Tag> tags) {
        public NewPolicy {
            tags = List.copyOf(tags);
        }
    }

    /// Which policies a listing shows.
    ///
    /// @param uses only those that something in the account uses in one of these ways; empty for all, used or not
    public record Filter(Scope scope, String pathPrefix, Set<PolicyUse> uses) {
        public Filter {
            uses = Set.copyOf(uses);
        }
    }

    /// Whose policies a listing shows.
    public enum Scope {
        ALL,
        AWS,
        LOCAL
    }

    /// Creates a policy whose only version is `v1`.
    ///
    /// @throws AwsError `EntityAlreadyExists`, `MalformedPolicyDocument`, `LimitExceeded`
    public Policy create(AccountId account, NewPolicy request) {
        Documents.requireManaged(request.document());
        var identifiers = new Identifiers(account, request.path(), request.name(), ids.unique("ANPA"), clock.instant());
        String arn = PolicyCodec.arn(account, request.path(), request.name());
        Policy policy = Policy.first(identifiers, arn, request.description(), request.tags());
        Transaction.Builder transaction = Transaction.builder().absent(key(account, policy));
        put(transaction, account, policy);
        transaction.put(
                Keys.policyVersion(account, policy.id(), policy.defaultVersionId()),
                request.document().getBytes(StandardCharsets.UTF_8));
        try {
            commits.commit(transaction.build());
        } catch (StoreConflict conflict) {
            throw AwsError.of(
                    "EntityAlreadyExists",
                    409,
                    "A policy called %s already exists. Duplicate names are not allowed.",
                    request.name());
        }
        return policy;
    }

    /// Finds a policy of the account's or of AWS's.
    ///
    /// @param account whose policies may be seen beside AWS's
    public Optional<Policy> find(AccountId account, String arn) {
        return isAwsManaged(arn) ? awsManaged.find(arn) : customer(account, arn).map(Stored::value);
    }

    /// @throws AwsError `NoSuchEntity`, or `InvalidInput` if `arn` is not one of a policy
    public Policy get(AccountId account, String arn) {
        requirePolicyArn(arn);
        return find(account, arn).orElseThrow(() -> notFound(arn));
    }

    /// Lists the account's policies and then AWS's, each by name.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<Policy> list(AccountId account, Filter filter, @Nullable String after, int limit) {
        return new PolicyListing(store, awsManaged, account, filter).page(after, limit);
    }

    /// Changes the tags of a customer managed policy.
    ///
    /// @param change may throw an [AwsError]; may be called more than once
    public Policy tag(AccountId account, String arn, UnaryOperator<List<Tag>> change) {
        return commits.update(transaction -> {
            Stored<Policy> before = own(account, arn);
            Policy after = before.value().withTags(change.apply(before.value().tags()));
            transaction.unchanged(before.entry());
            put(transaction, account, after);
            return after;
        });
    }

    /// Deletes a customer managed policy that has one version and is attached to nothing any more.
    ///
    /// @throws AwsError `NoSuchEntity`, `DeleteConflict`
    public void delete(AccountId account, String arn) {
        String policyId = own(account, arn).value().id();
        closing.delete(account, policyId, transaction -> {
            Stored<Policy> stored = own(account, arn);
            Policy policy = stored.value();
            if (!policy.id().equals(policyId)) {
                // Deleted and created again since this deletion began: what was meant is gone.
                throw notFound(arn);
            }
            if (PolicyUses.isUsed(store, account, policyId)) {
                throw AwsError.of("DeleteConflict", 409, "Cannot delete a policy attached to entities.");
            }
            if (policy.versions().size() > 1) {
                throw AwsError.of(
                        "DeleteConflict",
                        409,
                        "This policy has more than one version. Before you delete a policy, you must delete the"
                                + " policy's other versions. The default version is deleted with the policy.");
            }
            policy.versions()
                    .forEach(version -> transaction.delete(Keys.policyVersion(account, policyId, version.id())));
            return transaction.unchanged(stored.entry()).delete(key(account, policy));
        });
    }

    /// The account's own policy that `arn` names, to be changed.
    ///
    /// @throws AwsError `NoSuchEntity`; `AccessDenied` for AWS's policies; `InvalidInput`
    Stored<Policy> own(AccountId account, String arn) {
        requireOwn(arn);
        return customer(account, arn).orElseThrow(() -> notFound(arn));
    }

    /// @throws AwsError `AccessDenied` for AWS's policies, `InvalidInput` if it is not the ARN of a policy
    static void requireOwn(String arn) {
        requirePolicyArn(arn);
        if (isAwsManaged(arn)) {
            throw AwsError.of("AccessDenied", 403, "Policy is outside your own account.");
        }
    }

    /// The account's own policy that `arn` names.
    Optional<Stored<Policy>> customer(AccountId account, String arn) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        if (!arn.startsWith(PolicyCodec.arn(account, "/", "")) || !Keys.isName(name)) {
            return Optional.empty();
        }
        return store.get(Keys.named(account, KIND, name))
                .map(entry -> new Stored<>(entry, PolicyCodec.read(account, entry)))
                .filter(policy -> policy.value().arn().equals(arn));
    }

    /// Whether `arn` is one of AWS's own policies.
    public static boolean isAwsManaged(String arn) {
        return arn.startsWith(AWS_PREFIX);
    }

    /// The store's key of the account's own policy that `reference` names.
    public static String key(AccountId account, AttachedPolicy reference) {
        return Keys.named(account, KIND, reference.name());
    }

    /// The document of a version of `policy` that it has.
    public String document(AccountId account, Policy policy, String versionId) {
        if (policy.isAwsManaged()) {
            return awsManaged.document(policy.arn());
        }
        return store.get(Keys.policyVersion(account, policy.id(), versionId))
                .map(entry -> new String(entry.value(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new UnreadableValueException("The policy " + policy.arn() + " has no document."));
    }

    static void put(Transaction.Builder transaction, AccountId account, Policy policy) {
        transaction.put(key(account, policy), PolicyCodec.write(account, policy));
    }

    private static String key(AccountId account, Policy policy) {
        return Keys.named(account, KIND, policy.name());
    }

    static AwsError notFound(String arn) {
        return AwsError.of("NoSuchEntity", 404, "Policy %s was not found.", arn);
    }

    static void requirePolicyArn(String arn) {
        boolean valid = Arn.parse(arn)
                .filter(parsed ->
                        parsed.service().equals("iam") && parsed.resource().startsWith("policy/"))
                .isPresent();
        if (!valid) {
            throw AwsError.of("InvalidInput", 400, "ARN %s is not valid.", arn);
        }
    }
}
