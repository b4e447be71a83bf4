package dev.sekisho.identity.entity;

import dev.sekisho.identity.storage.Fields;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import java.time.Duration;

/// Users, groups and roles as stored values, and back.
final class EntityCodec {
    private EntityCodec() {}

    static byte[] write(Entity entity) {
        Fields fields = EntityFields.write(EntityFields.write(entity.identifiers()), entity.policies());
        switch (entity) {
            case User user ->
                EntityFields.writeTags(fields, user.tags())
                        .with("groups", user.groupIds())
                        .with("keys", user.accessKeyIds());
            case Group _ -> {}
            case Role role ->
                EntityFields.writeTags(fields, role.tags())
                        .with("description", role.description())
                        .with("trust", role.trust().document())
                        .with("maxSession", role.trust().maxSession().toSeconds());
        }
        return fields.toBytes();
    }

    static User user(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        var user = new User(
                EntityFields.identifiers(fields, account),
                EntityFields.tags(fields),
                EntityFields.policies(fields),
                fields.texts("groups"),
                fields.texts("keys"));
        fields.end();
        return user;
    }

    static Group group(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        var group = new Group(EntityFields.identifiers(fields, account), EntityFields.policies(fields));
        fields.end();
        return group;
    }

    static Role role(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        var role = new Role(
                EntityFields.identifiers(fields, account),
                new Role.Trust(fields.requiredText("trust"), Duration.ofSeconds(fields.number("maxSession"))),
                fields.text("description"),
                EntityFields.tags(fields),
                EntityFields.policies(fields));
        fields.end();
        return role;
    }
}
