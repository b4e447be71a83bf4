package dev.sekisho.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Documents of every type: what is not refused can be compiled and decided by, and always in the same way.
public final class DocumentTarget {
    private static final PolicyType[] TYPES = PolicyType.values();
    private static final Principal ANA =
            new Principal.User(new AccountId("123456789012"), "/", "ana", "AIDAEXAMPLEEXAMPLE123");
    private static final RequestContext CONTEXT = RequestContext.of(Map.of(
            "aws:username", List.of("ana"),
            "aws:SourceIp", List.of("203.0.113.9"),
            "aws:CurrentTime", List.of("2026-03-01T12:00:00Z"),
            "aws:PrincipalArn", List.of("arn:aws:iam::123456789012:user/ana"),
            "aws:TagKeys", List.of("team", "stage"),
            "s3:max-keys", List.of("10"),
            "aws:SecureTransport", List.of("true")));

    private DocumentTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        PolicyType type = TYPES[(input[0] & 0x7F) % TYPES.length];
        String text = new String(input, 1, input.length - 1, ISO_8859_1);
        PolicyDocument document = read(text, type);
        if (document != null && type == PolicyType.IDENTITY_BASED) {
            decide(document, type);
        }
    }

    private static @Nullable PolicyDocument read(String text, PolicyType type) {
        try {
            return PolicyDocument.parse(text, type);
        } catch (MalformedPolicyException e) {
            return null;
        }
    }

    private static void decide(PolicyDocument document, PolicyType type) {
        var request = new AuthorizationRequest(ANA, "s3:GetObject", "arn:aws:s3:::photos/cat.jpg", CONTEXT);
        var first = PolicyEngine.decide(
                request, new PolicySet(List.of(CompiledPolicy.compile(document, type, "document"))));
        var second = PolicyEngine.decide(
                request, new PolicySet(List.of(CompiledPolicy.compile(document, type, "document"))));
        Difference.require(first, second, "deciding twice");
    }
}
