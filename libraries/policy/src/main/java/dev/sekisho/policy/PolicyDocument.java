package dev.sekisho.policy;

import dev.sekisho.policy.grammar.IdentityGrammar;
import dev.sekisho.policy.grammar.Statement;
import dev.sekisho.policy.grammar.TrustGrammar;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonException;
import dev.sekisho.policy.json.JsonReader;
import java.util.List;

/// A policy document that has been read and found valid for the place where it is to stand.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
public final class PolicyDocument {
    // The longest of AWS's own has 152,297 characters; what customers may keep is far shorter.
    private static final int LONGEST = 262_144;

    private final PolicyType type;
    private final List<Statement> statements;

    private PolicyDocument(PolicyType type, List<Statement> statements) {
        this.type = type;
        this.statements = statements;
    }

    /// Reads and validates a document.
    ///
    /// @param text the JSON text as the caller gave it
    /// @param type where the document is to stand; decides its grammar (a trust policy has principals and no
    ///     resources)
    /// @throws MalformedPolicyException if AWS, or this engine, would not accept it there
    public static PolicyDocument parse(String text, PolicyType type) {
        List<Statement> statements = switch (type) {
            case IDENTITY_BASED -> IdentityGrammar.read(json(text, "Syntax errors in policy."));
            case TRUST -> TrustGrammar.read(json(text, "This policy contains invalid Json"));
            case RESOURCE_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, RESOURCE_CONTROL, VPC_ENDPOINT ->
                // What is not evaluated must not be kept as if it were in force.
                throw new MalformedPolicyException("Policies of type " + type + " are not supported.");
        };
        return new PolicyDocument(type, statements);
    }

    private static Json json(String text, String refusal) {
        if (!isInCharacterSet(text)) {
            throw new MalformedPolicyException(refusal);
        }
        try {
            return JsonReader.read(text, LONGEST);
        } catch (JsonException e) {
            throw new MalformedPolicyException(refusal);
        }
    }

    /// Source: IAM API Reference, `policyDocument` of CreatePolicy.
    private static boolean isInCharacterSet(String text) {
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            if (c > 0xFF || (c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
                return false;
            }
        }
        return true;
    }

    /// Where the document is to stand.
    public PolicyType type() {
        return type;
    }

    List<Statement> statements() {
        return statements;
    }
}
