package dev.sekisho.identity.mfa;

import dev.sekisho.identity.entity.EntityFields;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.key.Sealed;
import dev.sekisho.identity.mfa.MfaDevice.Assignment;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A device as it is kept.
record StoredMfaDevice(MfaDevice device, Sealed seed, CodeHistory codes) {

    /// @param changed null to make it nobody's
    StoredMfaDevice assigned(@Nullable Assignment changed) {
        return new StoredMfaDevice(device.with(changed), seed, codes);
    }

    StoredMfaDevice tagged(List<Tag> changed) {
        return new StoredMfaDevice(device.withTags(changed), seed, codes);
    }

    StoredMfaDevice with(CodeHistory changed) {
        return new StoredMfaDevice(device, seed, changed);
    }

    byte[] toBytes() {
        Fields fields = EntityFields.writeTags(Fields.empty(), device.tags())
                .with("path", device.path())
                .with("name", device.name())
                .with("dataKey", seed.dataKey())
                .with("seed", seed.bytes())
                .with("lastStep", codes.lastStep())
                .with("drift", codes.drift())
                .with("failures", codes.failures())
                .with("failingSince", codes.failingSince());
        Assignment assignment = device.assignment();
        if (assignment != null) {
            fields.with("owner", assignment.ownerId()).with("enabled", assignment.enableDate());
        }
        return fields.toBytes();
    }

    static StoredMfaDevice read(AccountId account, Entry entry) {
        Fields fields = Fields.of(entry);
        String owner = fields.text("owner");
        var device = new MfaDevice(
                account,
                fields.requiredText("path"),
                fields.requiredText("name"),
                EntityFields.tags(fields),
                owner.isEmpty() ? null : new Assignment(owner, fields.instant("enabled")));
        var seed = new Sealed(fields.requiredText("dataKey"), fields.bytes("seed"));
        var codes = new CodeHistory(
                fields.number("lastStep"),
                fields.number("drift"),
                fields.number("failures"),
                fields.instant("failingSince"));
        fields.end();
        if (!device.key().equals(entry.key())) {
            throw new UnreadableValueException("The stored value of " + entry.key() + " belongs to another device.");
        }
        return new StoredMfaDevice(device, seed, codes);
    }
}
