package dev.sekisho.identity.session;

import dev.sekisho.identity.session.SessionKeys.SessionKey;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.policy.AccountId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/// Messages that go out to anyone and are read by those of one account only, through this server. They are sealed with
/// the keys of sessions, and can be read for as long as a session could last.
public final class SealedMessages {
    private final SessionKeys keys;

    public SealedMessages(SessionKeys keys) {
        this.keys = keys;
    }

    /// @param account whose callers may read it
    /// @return in base64
    public String seal(String message, AccountId account) {
        byte[] packed = Packing.pack(message.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = keys.current().seal(packed, binding(account));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// @return empty if the text was not sealed here for this account, or was changed
    public Optional<String> open(String text, AccountId account) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            SessionKey key = keys.of(bytes).map(Slot::value).orElse(null);
            if (key == null) {
                return Optional.empty();
            }
            byte[] message = Packing.unpack(key.open(bytes, binding(account)));
            return Optional.of(new String(message, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private static String binding(AccountId account) {
        return "message/" + account;
    }
}
