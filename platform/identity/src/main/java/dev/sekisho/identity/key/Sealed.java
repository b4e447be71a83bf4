package dev.sekisho.identity.key;

/// A secret that only the keyring can open.
///
/// @param dataKey the name of the data key it is sealed with
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Sealed(String dataKey, byte[] bytes) {

    @Override
    public String toString() {
        return "Sealed[" + dataKey + "]";
    }
}
