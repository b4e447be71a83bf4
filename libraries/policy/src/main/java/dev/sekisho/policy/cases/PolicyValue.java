package dev.sekisho.policy.cases;

import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A policy as a case gives it: a JSON list of statements, a JSON document, or `@path` of a file that holds either.
///
/// @param where the file's path, or the name by which the case knows it
record PolicyValue(String where, String text) {

    /// @throws InvalidCaseException if it names a file that cannot be read
    static PolicyValue read(String name, String value, Path folder) {
        if (!value.startsWith("@")) {
            return new PolicyValue(name, value);
        }
        String path = value.substring(1);
        try {
            return new PolicyValue(path, TextFile.read(folder.resolve(path)));
        } catch (InvalidPathException e) {
            throw new InvalidCaseException("'" + path + "' is no file name.");
        }
    }

    /// @param name how decisions refer to the policy
    /// @throws InvalidCaseException with AWS's message, if the policy is refused
    CompiledPolicy compile(PolicyType type, String name) {
        // A list of statements is spared the frame that every document has.
        String document =
                text.stripLeading().startsWith("[") ? "{\"Version\":\"2012-10-17\",\"Statement\":" + text + "}" : text;
        try {
            return CompiledPolicy.compile(PolicyDocument.parse(document, type), name);
        } catch (MalformedPolicyException e) {
            throw new InvalidCaseException(where + ": " + e.getMessage());
        }
    }
}
