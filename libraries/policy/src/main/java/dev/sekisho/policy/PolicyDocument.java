package dev.sekisho.policy;

import dev.sekisho.policy.grammar.IdentityGrammar;
import dev.sekisho.policy.grammar.Statement;
import dev.sekisho.policy.grammar.TrustGrammar;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonException;
import dev.sekisho.policy.json.JsonReader;
import dev.sekisho.policy.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy document that has been read and found valid for the place where it is to stand.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
public final class PolicyDocument {
    // The longest of AWS's own has 152,297 characters; what customers may keep is far shorter.
    private static final int LONGEST = 262_144;

    private final PolicyType type;
    private final @Nullable String version;
    private final @Nullable String id;
    private final List<Statement> statements;

    private PolicyDocument(PolicyType type, Json.Members document, List<Statement> statements) {
        this.type = type;
        this.version = text(document, "Version");
        this.id = text(document, "Id");
        this.statements = List.copyOf(statements);
    }

    /// Reads and validates a document.
    ///
    /// @param text the JSON text as the caller gave it
    /// @param type where the document is to stand; decides its grammar (a trust policy has principals and no
    ///     resources)
    /// @throws MalformedPolicyException if AWS, or this engine, would not accept it there
    public static PolicyDocument parse(String text, PolicyType type) {
        return switch (type) {
            case IDENTITY_BASED -> {
                Json.Members json = json(text, "Syntax errors in policy.");
                yield new PolicyDocument(type, json, IdentityGrammar.read(json));
            }
            case TRUST -> {
                Json.Members json = json(text, "This policy contains invalid Json");
                yield new PolicyDocument(type, json, TrustGrammar.read(json));
            }
            case RESOURCE_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, RESOURCE_CONTROL, VPC_ENDPOINT ->
                // What is not evaluated must not be kept as if it were in force.
                throw new MalformedPolicyException("Policies of type " + type + " are not supported.");
        };
    }

    private static Json.Members json(String text, String refusal) {
        if (!isInCharacterSet(text)) {
            throw new MalformedPolicyException(refusal);
        }
        try {
            if (JsonReader.read(text, LONGEST) instanceof Json.Members members) {
                return members;
            }
            throw new MalformedPolicyException("Syntax errors in policy.");
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

    /// As the document has it; null if it has none, which AWS reads as 2008-10-17.
    public @Nullable String version() {
        return version;
    }

    public @Nullable String id() {
        return id;
    }

    public List<Statement> statements() {
        return statements;
    }

    /// A document with the same elements and values; where one value and a list of one mean the same, the value.
    public String toJson() {
        var members = new LinkedHashMap<String, Json>();
        if (version != null) {
            members.put("Version", new Json.Text(version));
        }
        if (id != null) {
            members.put("Id", new Json.Text(id));
        }
        members.put(
                "Statement",
                new Json.Items(statements.stream().<Json>map(Statement::toJson).toList()));
        return JsonWriter.write(new Json.Members(members));
    }

    private static @Nullable String text(Json.Members document, String name) {
        return document.values().get(name) instanceof Json.Text text ? text.value() : null;
    }
}
