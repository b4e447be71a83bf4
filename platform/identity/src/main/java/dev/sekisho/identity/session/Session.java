package dev.sekisho.identity.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What temporary credentials say beside who they are.
///
/// @param id their access key id, `ASIA…`; the empty string before there is one
/// @param validity when they began and when they end
/// @param mfaAt when their user has shown a code of an MFA device for them; null if none was
/// @param parentKey the long-term access key that they end with; the empty string if they outlive it
/// @param sourceIdentity the empty string for none
/// @param keys condition keys, in lower case, that an identity provider has vouched for
public record Session(
        String id,
        Kind kind,
        Validity validity,
        @Nullable Instant mfaAt,
        String parentKey,
        String sourceIdentity,
        SessionTags tags,
        SessionPolicies policies,
        Map<String, List<String>> keys) {

    /// The operations that make sessions.
    public enum Kind {
        ASSUME_ROLE,
        WEB_IDENTITY,
        SAML,
        SESSION_TOKEN,
        FEDERATION_TOKEN
    }

    /// From when until when, in whole seconds.
    public record Validity(Instant issuedAt, Instant expiresAt) {
        public Validity {
            issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
            expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    public Session {
        keys = Map.copyOf(keys);
    }

    /// One that says nothing further.
    public static Session of(Kind kind, Validity validity) {
        return new Session("", kind, validity, null, "", "", SessionTags.NONE, SessionPolicies.NONE, Map.of());
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(validity.expiresAt);
    }

    public Session withId(String accessKeyId) {
        return new Session(accessKeyId, kind, validity, mfaAt, parentKey, sourceIdentity, tags, policies, keys);
    }

    public Session withMfaAt(@Nullable Instant at) {
        return new Session(id, kind, validity, at, parentKey, sourceIdentity, tags, policies, keys);
    }

    /// One that ends when the key is deactivated or deleted.
    public Session withParentKey(String accessKeyId) {
        return new Session(id, kind, validity, mfaAt, accessKeyId, sourceIdentity, tags, policies, keys);
    }

    public Session withSourceIdentity(String identity) {
        return new Session(id, kind, validity, mfaAt, parentKey, identity, tags, policies, keys);
    }

    public Session with(SessionTags given) {
        return new Session(id, kind, validity, mfaAt, parentKey, sourceIdentity, given, policies, keys);
    }

    public Session with(SessionPolicies given) {
        return new Session(id, kind, validity, mfaAt, parentKey, sourceIdentity, tags, given, keys);
    }

    public Session withKeys(Map<String, List<String>> given) {
        return new Session(id, kind, validity, mfaAt, parentKey, sourceIdentity, tags, policies, given);
    }
}
