package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.EntityFields;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.store.Entry;
import java.util.List;

/// Customer managed policies as stored values, and back.
final class PolicyCodec {
    private PolicyCodec() {}

    static byte[] write(AccountId account, Policy policy) {
        var identifiers = new Identifiers(account, policy.path(), policy.name(), policy.id(), policy.createDate());
        List<Fields> versions = policy.versions().stream()
                .map(version -> Fields.empty().with("id", version.id()).with("created", version.createDate()))
                .toList();
        return EntityFields.writeTags(EntityFields.write(identifiers), policy.tags())
                .with("updated", policy.updateDate())
                .with("description", policy.description())
                .with("default", policy.defaultVersionId())
                .with("last", policy.lastVersion())
                .withObjects("versions", versions)
                .toBytes();
    }

    static Policy read(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        Identifiers identifiers = EntityFields.identifiers(fields, account);
        var policy = new Policy(
                arn(account, identifiers.path(), identifiers.name()),
                identifiers.path(),
                identifiers.name(),
                identifiers.id(),
                identifiers.createDate(),
                fields.instant("updated"),
                fields.text("description"),
                EntityFields.tags(fields),
                fields.requiredText("default"),
                fields.objects("versions").stream().map(PolicyCodec::version).toList(),
                Math.toIntExact(fields.number("last")));
        fields.end();
        return policy;
    }

    static String arn(AccountId account, String path, String name) {
        return Arn.iam(account, "policy" + path + name).toString();
    }

    private static Policy.Version version(Fields fields) {
        var version = new Policy.Version(fields.requiredText("id"), fields.instant("created"));
        fields.end();
        return version;
    }
}
