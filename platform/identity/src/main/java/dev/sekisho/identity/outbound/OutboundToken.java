package dev.sekisho.identity.outbound;

import dev.sekisho.policy.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a token says of a principal.
///
/// @param subject the principal's ARN; of a session, the role's
/// @param audiences for whom it is; at least one
/// @param region where it was asked for
/// @param principalTags of the principal, or of the session
/// @param requestTags that the call gives
/// @param context more of what AWS says of the session, such as `source_identity` or `federated_provider`
///
/// Source: IAM User Guide, "Understanding token claims".
public record OutboundToken(
        String subject,
        List<String> audiences,
        Instant issuedAt,
        Instant expiresAt,
        String region,
        Map<String, String> principalTags,
        Map<String, String> requestTags,
        Map<String, String> context) {
    private static final String NAMESPACE = "https://sts.amazonaws.com/";

    public OutboundToken {
        audiences = List.copyOf(audiences);
        principalTags = Map.copyOf(principalTags);
        requestTags = Map.copyOf(requestTags);
        context = Map.copyOf(context);
    }

    /// @param id unique to this token
    Map<String, Object> claims(AccountId account, String issuerUrl, String id) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuerUrl);
        claims.put("aud", audiences.size() == 1 ? audiences.getFirst() : audiences);
        claims.put("sub", subject);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("jti", id);
        claims.put(NAMESPACE, ofAws(account));
        return claims;
    }

    private Map<String, Object> ofAws(AccountId account) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aws_account", account.value());
        claims.put("source_region", region);
        if (!principalTags.isEmpty()) {
            claims.put("principal_tags", new TreeMap<>(principalTags));
        }
        claims.putAll(new TreeMap<>(context));
        if (!requestTags.isEmpty()) {
            claims.put("request_tags", new TreeMap<>(requestTags));
        }
        return claims;
    }
}
