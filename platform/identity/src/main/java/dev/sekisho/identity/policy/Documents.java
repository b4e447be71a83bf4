package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;

/// What a policy document must be before it is kept: one that the engine can read, and not too long.
///
/// Source: IAM User Guide, "IAM and AWS STS quotas".
public final class Documents {
    private static final int MANAGED_CHARACTERS = 6_144;
    private static final int TRUST_CHARACTERS = 2_048;
    // White space is free in AWS's quotas, but a stored value is not without bounds.
    private static final int MOST_RAW_CHARACTERS = 200_000;

    private Documents() {}

    /// @throws AwsError `MalformedPolicyDocument`, `LimitExceeded`
    public static void requireTrust(String document) {
        requireReadable(document, PolicyType.TRUST);
        if (characters(document) > TRUST_CHARACTERS) {
            throw Refusals.quota("ACLSizePerRole", TRUST_CHARACTERS);
        }
    }

    static void requireManaged(String document) {
        requireReadable(document, PolicyType.IDENTITY_BASED);
        if (characters(document) > MANAGED_CHARACTERS) {
            throw Refusals.quota("PolicySize", MANAGED_CHARACTERS);
        }
    }

    static void requireInline(String document) {
        requireReadable(document, PolicyType.IDENTITY_BASED);
    }

    /// @param documents all of the entity's inline documents
    static void requireInlineTotal(EntityKind kind, String name, Iterable<String> documents) {
        int total = 0;
        int raw = 0;
        for (String document : documents) {
            total += characters(document);
            raw += document.length();
        }
        if (total > kind.inlineCharacters() || raw > MOST_RAW_CHARACTERS) {
            throw AwsError.of(
                    "LimitExceeded",
                    409,
                    "Maximum policy size of %d bytes exceeded for %s %s",
                    kind.inlineCharacters(),
                    kind.word(),
                    name);
        }
    }

    private static void requireReadable(String document, PolicyType type) {
        try {
            PolicyDocument.parse(document, type);
        } catch (MalformedPolicyException e) {
            throw AwsError.of("MalformedPolicyDocument", 400, "%s", String.valueOf(e.getMessage()));
        }
    }

    /// Counts as AWS's quotas do: white space not.
    private static int characters(String document) {
        return (int) document.chars().filter(c -> !Character.isWhitespace(c)).count();
    }
}
