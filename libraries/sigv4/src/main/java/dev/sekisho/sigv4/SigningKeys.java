package dev.sekisho.sigv4;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The signing keys that were used lately: deriving one costs four times what using one does.
///
/// A table of fixed size in which a newer key takes the place of an older one with the same hash.
final class SigningKeys {
    private static final int SLOTS = 4096;

    private final AtomicReferenceArray<@Nullable Entry> slots = new AtomicReferenceArray<>(SLOTS);

    private record Entry(String accessKeyId, Scope scope, SecretKey secret, SigningKey key) {
        boolean holds(Signature signature, SecretKey wanted) {
            return accessKeyId.equals(signature.accessKeyId())
                    && scope.equals(signature.scope())
                    && secret.equals(wanted);
        }
    }

    @Nullable
    SigningKey find(Signature signature, SecretKey secret) {
        Entry entry = slots.get(slot(signature));
        return entry != null && entry.holds(signature, secret) ? entry.key : null;
    }

    /// Only for keys that have verified a signature: nobody else may push them out.
    void keep(Signature signature, SecretKey secret, SigningKey key) {
        // The secret is copied because its owner may destroy it.
        var entry = new Entry(signature.accessKeyId(), signature.scope(), SecretKey.of(secret.reveal()), key);
        slots.set(slot(signature), entry);
    }

    private static int slot(Signature signature) {
        int hash = signature.accessKeyId().hashCode() * 31 + signature.scope().hashCode();
        return (hash ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
