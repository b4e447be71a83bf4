package dev.sekisho.policy;

/// A policy document that has been read and found valid for the place where it is to stand.
public final class PolicyDocument {
    private PolicyDocument() {}

    /// Reads and validates a document.
    ///
    /// @param text the JSON text as the caller gave it
    /// @param type where the document is to stand; decides its grammar (a trust policy has principals and no
    ///     resources)
    /// @throws MalformedPolicyException if AWS, or this engine, would not accept it there
    public static PolicyDocument parse(String text, PolicyType type) {
        throw new MalformedPolicyException("Syntax errors in policy.");
    }
}
