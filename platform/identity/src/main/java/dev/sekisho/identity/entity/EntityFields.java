package dev.sekisho.identity.entity;

import dev.sekisho.identity.storage.Fields;
import dev.sekisho.policy.AccountId;
import java.util.List;
import java.util.stream.Stream;

/// The fields that stored records share.
public final class EntityFields {
    private EntityFields() {}

    /// Adds the identifiers. The account stands in the key only.
    public static Fields write(Identifiers identifiers) {
        return Fields.empty()
                .with("path", identifiers.path())
                .with("name", identifiers.name())
                .with("id", identifiers.id())
                .with("created", identifiers.createDate());
    }

    public static Identifiers identifiers(Fields fields, AccountId account) {
        return new Identifiers(
                account,
                fields.requiredText("path"),
                fields.requiredText("name"),
                fields.requiredText("id"),
                fields.instant("created"));
    }

    public static Fields writeTags(Fields fields, List<Tag> tags) {
        return fields.withObjects(
                "tags",
                tags.stream()
                        .map(tag -> Fields.empty().with("key", tag.key()).with("value", tag.value()))
                        .toList());
    }

    public static List<Tag> tags(Fields fields) {
        return fields.objects("tags").stream()
                .map(tag -> ended(tag, new Tag(tag.requiredText("key"), tag.text("value"))))
                .toList();
    }

    static Fields write(Fields fields, OwnPolicies policies) {
        List<Fields> inline = policies.inline().stream()
                .map(policy -> Fields.empty().with("name", policy.name()).with("document", policy.document()))
                .toList();
        return fields.withObjects("inline", inline)
                .withObjects("attached", references(policies.attached().stream()))
                .withObjects("boundary", references(Stream.ofNullable(policies.boundary())));
    }

    private static List<Fields> references(Stream<AttachedPolicy> policies) {
        return policies.map(policy -> Fields.empty().with("arn", policy.arn()).with("id", policy.policyId()))
                .toList();
    }

    static OwnPolicies policies(Fields fields) {
        List<InlinePolicy> inline = fields.objects("inline").stream()
                .map(policy ->
                        ended(policy, new InlinePolicy(policy.requiredText("name"), policy.requiredText("document"))))
                .toList();
        AttachedPolicy boundary =
                references(fields, "boundary").stream().findFirst().orElse(null);
        return new OwnPolicies(inline, references(fields, "attached"), boundary);
    }

    private static List<AttachedPolicy> references(Fields fields, String name) {
        return fields.objects(name).stream()
                .map(policy -> ended(policy, new AttachedPolicy(policy.requiredText("arn"), policy.requiredText("id"))))
                .toList();
    }

    private static <T> T ended(Fields fields, T value) {
        fields.end();
        return value;
    }
}
