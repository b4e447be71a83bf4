package dev.sekisho.identity.session;

import dev.sekisho.identity.session.SessionCodec.Content;
import dev.sekisho.identity.session.SessionKeys.SessionKey;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.identity.storage.Slots;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/// Makes and opens session tokens. A token carries its session, sealed: nothing is written when one is made, and
/// every node with the same ring opens it.
///
/// The form, in base64: the number of the session key (4 bytes), then AES-GCM's nonce, text and tag; the text is
/// [Packing]'s. The access key id is bound to it, so that no other goes with the token.
public final class SessionTokens {
    /// The most characters of a token.
    ///
    /// Source: IAM User Guide, "IAM and AWS STS quotas".
    static final int MOST_CHARACTERS = 4_096;

    private static final int MOST_PACKED = MOST_CHARACTERS / 4 * 3 - SessionKeys.OVERHEAD;
    private static final int MOST_OPEN = 10_000;

    private final SessionKeys keys;
    private final Ids ids;
    private final Slots<OpenSession> opened = new Slots<>(MOST_OPEN);

    public SessionTokens(SessionKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /// Makes credentials for a session of `principal`.
    ///
    /// @throws AwsError `PackedPolicyTooLarge` if its policies and tags do not go into a token
    public TemporaryCredentials issue(Principal principal, Session session) {
        SecretKey secret = ids.secret();
        byte[] whole = SessionCodec.write(new Content(secret, principal, session));
        byte[] packed = Packing.pack(whole);
        Session bare = session.with(SessionPolicies.NONE).with(SessionTags.NONE);
        boolean limited = !session.equals(bare);
        Integer share = limited ? share(new Content(secret, principal, bare), whole) : null;
        if (packed.length > MOST_PACKED) {
            String what = session.policies().isEmpty() ? "session tags" : "policy";
            throw AwsError.of(
                    "PackedPolicyTooLarge",
                    400,
                    "Packed size of %s consumes %s%% of allotted space.",
                    what,
                    share == null ? 100 : share);
        }
        String accessKeyId = ids.temporaryKeyId(principal.account().orElseThrow());
        byte[] token = keys.current().seal(packed, binding(accessKeyId));
        return new TemporaryCredentials(
                accessKeyId,
                secret,
                Base64.getEncoder().encodeToString(token),
                session.validity().expiresAt(),
                share);
    }

    /// How much of the room for policies and tags is used, in percent.
    ///
    /// @param bare what there would be without them
    private static int share(Content bare, byte[] whole) {
        int others = Packing.size(SessionCodec.write(bare));
        return Math.ceilDiv(100 * Math.max(0, Packing.size(whole) - others), Math.max(1, MOST_PACKED - others));
    }

    /// Opens what [#issue] made. Whether the session is over, and whether its principal is still there, is not looked
    /// at. Answers from memory when warm.
    ///
    /// @return empty if the token was not made with this ring and for this access key id, or was changed
    Optional<OpenSession> open(String accessKeyId, String token) {
        return opened.get(token, () -> unsealed(accessKeyId, token))
                .map(Slot::value)
                .filter(session -> session.session().id().equals(accessKeyId))
                .filter(this::isOfThisRing);
    }

    private boolean isOfThisRing(OpenSession session) {
        Slot<SessionKey> key = session.sealedWith();
        return !key.isDropped() || keys.find(key.value().number()).isPresent();
    }

    private Optional<OpenSession> unsealed(String accessKeyId, String token) {
        if (token.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(token);
            Slot<SessionKey> key = keys.of(bytes).orElse(null);
            if (key == null) {
                return Optional.empty();
            }
            Content content = SessionCodec.read(Packing.unpack(key.value().open(bytes, binding(accessKeyId))));
            Session session = content.session().withId(accessKeyId);
            return Optional.of(new OpenSession(key, content.secret(), content.principal(), session));
        } catch (IllegalArgumentException | GeneralSecurityException | IOException e) {
            // What is not understood is no token.
            return Optional.empty();
        }
    }

    private static String binding(String accessKeyId) {
        return "session/" + accessKeyId;
    }
}
