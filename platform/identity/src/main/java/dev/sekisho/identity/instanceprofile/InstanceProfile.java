package dev.sekisho.identity.instanceprofile;

import dev.sekisho.identity.entity.EntityFields;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.store.Entry;
import java.util.List;

/// A container that hands a role to an EC2 instance.
///
/// @param roleName the role it holds, or the empty string
public record InstanceProfile(Identifiers identifiers, String roleName, List<Tag> tags) {
    static final String KIND = "instance-profile";

    public InstanceProfile {
        tags = List.copyOf(tags);
    }

    public String name() {
        return identifiers.name();
    }

    public Arn arn() {
        return Arn.iam(identifiers.account(), KIND + identifiers.path() + name());
    }

    InstanceProfile withRole(String changed) {
        return new InstanceProfile(identifiers, changed, tags);
    }

    InstanceProfile withTags(List<Tag> changed) {
        return new InstanceProfile(identifiers, roleName, changed);
    }

    String key() {
        return Keys.named(identifiers.account(), KIND, name());
    }

    byte[] toBytes() {
        return EntityFields.writeTags(EntityFields.write(identifiers), tags)
                .with("role", roleName)
                .toBytes();
    }

    static InstanceProfile read(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        var profile = new InstanceProfile(
                EntityFields.identifiers(fields, account), fields.text("role"), EntityFields.tags(fields));
        fields.end();
        return profile;
    }
}
