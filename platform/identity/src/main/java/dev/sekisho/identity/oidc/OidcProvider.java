package dev.sekisho.identity.oidc;

import dev.sekisho.identity.entity.EntityFields;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.store.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// An issuer of tokens whom an account has registered.
///
/// @param url without `https://`
/// @param clientIds the audiences whose tokens count, in the order in which they were added
/// @param thumbprints SHA-1 of certificates of the issuer's servers, in hex; none if known authorities vouch for them
/// @param createDate in whole seconds
public record OidcProvider(
        AccountId account,
        String url,
        List<String> clientIds,
        List<String> thumbprints,
        List<Tag> tags,
        Instant createDate) {
    private static final String KIND = "oidc-provider";

    public OidcProvider {
        clientIds = List.copyOf(clientIds);
        thumbprints = List.copyOf(thumbprints);
        tags = List.copyOf(tags);
        createDate = createDate.truncatedTo(ChronoUnit.SECONDS);
    }

    /// @param url without `https://`
    public static Arn arn(AccountId account, String url) {
        return Arn.iam(account, KIND + "/" + url);
    }

    public Arn arn() {
        return arn(account, url);
    }

    OidcProvider withClientIds(List<String> changed) {
        return new OidcProvider(account, url, changed, thumbprints, tags, createDate);
    }

    OidcProvider withThumbprints(List<String> changed) {
        return new OidcProvider(account, url, clientIds, changed, tags, createDate);
    }

    OidcProvider withTags(List<Tag> changed) {
        return new OidcProvider(account, url, clientIds, thumbprints, changed, createDate);
    }

    static String keys(AccountId account) {
        return Keys.kind(account, KIND);
    }

    static String key(AccountId account, String url) {
        return Keys.spelled(account, KIND, url);
    }

    String key() {
        return key(account, url);
    }

    byte[] toBytes() {
        Fields fields = Fields.empty()
                .with("url", url)
                .with("created", createDate)
                .with("clientIds", clientIds)
                .with("thumbprints", thumbprints);
        return EntityFields.writeTags(fields, tags).toBytes();
    }

    static OidcProvider read(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        var provider = new OidcProvider(
                account,
                fields.requiredText("url"),
                fields.texts("clientIds"),
                fields.texts("thumbprints"),
                EntityFields.tags(fields),
                fields.instant("created"));
        fields.end();
        return provider;
    }
}
