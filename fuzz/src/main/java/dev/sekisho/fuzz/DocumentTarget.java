package dev.sekisho.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import org.jspecify.annotations.Nullable;

/// Documents of every type. What is not refused prints as a document that says the same, and is decided by in the
/// way that its explanation tells. An input is a byte for the type and a text.
public final class DocumentTarget {
    private static final PolicyType[] TYPES = PolicyType.values();

    private DocumentTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        PolicyType type = TYPES[(input[0] & 0x7F) % TYPES.length];
        String text = new String(input, 1, input.length - 1, ISO_8859_1);
        PolicyDocument document = read(text, type);
        if (document != null) {
            PolicyDocument printed = PolicyDocument.parse(document.toJson(), type);
            Difference.require(document.toJson(), printed.toJson(), text);
            Difference.require(Decisions.by(document), Decisions.by(printed), text);
        }
    }

    private static @Nullable PolicyDocument read(String text, PolicyType type) {
        try {
            return PolicyDocument.parse(text, type);
        } catch (MalformedPolicyException e) {
            return null;
        }
    }
}
