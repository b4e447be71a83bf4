package dev.sekisho.policy;

import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.fault.Words;
import dev.sekisho.policy.grammar.Content;
import dev.sekisho.policy.grammar.Grammar;
import dev.sekisho.policy.grammar.Statement;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy document that has been read and found valid for the place where it is to stand.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
public final class PolicyDocument {
    private final PolicyType type;
    private final Content content;

    private PolicyDocument(PolicyType type, Content content) {
        this.type = type;
        this.content = content;
    }

    /// Reads and validates a document.
    ///
    /// What depends on where it is to be attached is not judged here: whether its principals exist, whether a
    /// bucket's policy is about that bucket, how long it may be.
    ///
    /// @param text the JSON text as the caller gave it
    /// @param type where the document is to stand; decides what may stand in it (a trust policy has principals and
    ///     no resources), and in whose words it is refused
    /// @throws MalformedPolicyException if AWS, or this engine, would not accept it there
    public static PolicyDocument parse(String text, PolicyType type) {
        try {
            return new PolicyDocument(type, Grammar.read(text, type));
        } catch (FaultException e) {
            throw new MalformedPolicyException(Words.of(e.fault(), type));
        }
    }

    /// Where the document is to stand.
    public PolicyType type() {
        return type;
    }

    /// As the document has it; null if it has none, which AWS reads as 2008-10-17.
    public @Nullable String version() {
        return content.version();
    }

    public @Nullable String id() {
        return content.id();
    }

    public List<Statement> statements() {
        return content.statements();
    }

    /// A document with the same elements and values; where one value and a list of one mean the same, the value.
    public String toJson() {
        var members = new LinkedHashMap<String, Json>();
        if (content.version() != null) {
            members.put("Version", new Json.Text(content.version()));
        }
        if (content.id() != null) {
            members.put("Id", new Json.Text(content.id()));
        }
        members.put(
                "Statement",
                new Json.Items(
                        statements().stream().<Json>map(Statement::toJson).toList()));
        return JsonWriter.write(new Json.Members(members));
    }
}
