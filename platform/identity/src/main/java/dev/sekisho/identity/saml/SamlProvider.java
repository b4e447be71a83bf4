package dev.sekisho.identity.saml;

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
import org.jspecify.annotations.Nullable;

/// An identity provider that speaks SAML 2.0. Its metadata document is kept beside: see [SamlProviders#document].
///
/// @param name in the case as given
/// @param uuid 22 to 64 capital letters and digits; never given twice
/// @param createDate in whole seconds
/// @param validUntil when the metadata document stops to be valid, in whole seconds; null where it does not say
public record SamlProvider(
        AccountId account,
        String name,
        String uuid,
        Instant createDate,
        @Nullable Instant validUntil,
        List<Tag> tags) {
    static final String KIND = "saml-provider";

    public SamlProvider {
        createDate = createDate.truncatedTo(ChronoUnit.SECONDS);
        validUntil = validUntil == null ? null : validUntil.truncatedTo(ChronoUnit.SECONDS);
        tags = List.copyOf(tags);
    }

    public Arn arn() {
        return Arn.iam(account, KIND + "/" + name);
    }

    SamlProvider withValidUntil(@Nullable Instant changed) {
        return new SamlProvider(account, name, uuid, createDate, changed, tags);
    }

    SamlProvider withTags(List<Tag> changed) {
        return new SamlProvider(account, name, uuid, createDate, validUntil, changed);
    }

    String key() {
        return Keys.named(account, KIND, name);
    }

    String documentKey() {
        return Keys.samlMetadata(account, uuid);
    }

    byte[] toBytes() {
        Fields fields = Fields.empty().with("name", name).with("uuid", uuid).with("created", createDate);
        if (validUntil != null) {
            fields.withObjects("until", List.of(Fields.empty().with("at", validUntil)));
        }
        return EntityFields.writeTags(fields, tags).toBytes();
    }

    static SamlProvider read(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        Instant validUntil = null;
        for (Fields until : fields.objects("until")) {
            validUntil = until.instant("at");
            until.end();
        }
        var provider = new SamlProvider(
                account,
                fields.requiredText("name"),
                fields.requiredText("uuid"),
                fields.instant("created"),
                validUntil,
                EntityFields.tags(fields));
        fields.end();
        return provider;
    }
}
