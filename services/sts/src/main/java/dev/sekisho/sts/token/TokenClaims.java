package dev.sekisho.sts.token;

import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.outbound.OutboundToken;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.user.Users;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.PrincipalKeys;
import dev.sekisho.server.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What tokens say of their principals.
///
/// Source: IAM User Guide, "Understanding token claims".
public final class TokenClaims {
    private final Users users;
    private final Roles roles;

    public TokenClaims(Users users, Roles roles) {
        this.users = users;
        this.roles = roles;
    }

    /// From when until when.
    record Validity(Instant issuedAt, Instant expiresAt) {}

    OutboundToken token(Caller caller, List<String> audiences, Map<String, String> requestTags, Validity validity) {
        String arn = String.valueOf(PrincipalKeys.value(caller.principal(), "aws:principalarn"));
        return new OutboundToken(
                arn,
                audiences,
                validity.issuedAt,
                validity.expiresAt,
                caller.region(),
                principalTags(caller),
                requestTags,
                context(caller, arn));
    }

    private static Map<String, String> context(Caller caller, String arn) {
        var context = new LinkedHashMap<String, String>();
        context.put("principal_id", arn);
        Session session = caller.session();
        if (session != null) {
            context.put("original_session_exp", session.validity().expiresAt().toString());
            if (!session.sourceIdentity().isEmpty()) {
                context.put("source_identity", session.sourceIdentity());
            }
            List<String> provider = session.keys().get("aws:federatedprovider");
            if (provider != null) {
                context.put("federated_provider", provider.getFirst());
            }
        }
        return context;
    }

    /// Those of the user or role, and in their place those of the session.
    private Map<String, String> principalTags(Caller caller) {
        var tags = new LinkedHashMap<String, String>();
        entity(caller.principal()).ifPresent(entity -> {
            for (Tag tag : entity.tags()) {
                tags.put(tag.key(), tag.value());
            }
        });
        Session session = caller.session();
        if (session != null) {
            session.tags().values().forEach((key, value) -> {
                tags.keySet().removeIf(key::equalsIgnoreCase);
                tags.put(key, value);
            });
        }
        return tags;
    }

    private Optional<? extends Entity> entity(Principal principal) {
        return switch (principal) {
            case Principal.User user -> users.find(user.owner(), user.name());
            case Principal.RoleSession session -> roles.find(session.owner(), session.roleName());
            case Principal.FederatedUser federated -> entity(federated.by());
            case Principal.Root _, Principal.Federated _, Principal.Service _, Principal.Anonymous _ ->
                Optional.empty();
        };
    }
}
