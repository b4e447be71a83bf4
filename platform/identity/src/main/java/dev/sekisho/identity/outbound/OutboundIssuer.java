package dev.sekisho.identity.outbound;

import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;

/// An account as an issuer of tokens.
///
/// @param id tells the accounts' issuers apart; stays the same when the feature is switched off and on
public record OutboundIssuer(AccountId account, String id, boolean enabled) {
    private static final String ENABLED = "enabled";
    private static final String DISABLED = "disabled";

    /// The issuer's URL, which is the `iss` of its tokens.
    ///
    /// @param base where this server's issuers are found, such as `https://sekisho.example/issuer`
    public String url(String base) {
        return base + "/" + id;
    }

    OutboundIssuer with(boolean changed) {
        return new OutboundIssuer(account, id, changed);
    }

    String key() {
        return Keys.outbound(account);
    }

    byte[] toBytes() {
        return Fields.empty()
                .with("id", id)
                .with("state", enabled ? ENABLED : DISABLED)
                .toBytes();
    }

    static OutboundIssuer read(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        var issuer = new OutboundIssuer(
                account, fields.requiredText("id"), fields.requiredText("state").equals(ENABLED));
        fields.end();
        return issuer;
    }
}
