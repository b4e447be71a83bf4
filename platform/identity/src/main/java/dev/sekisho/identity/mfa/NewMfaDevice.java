package dev.sekisho.identity.mfa;

/// A device that was created just now, with its seed, which is shown this once.
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record NewMfaDevice(MfaDevice device, byte[] seed) {

    @Override
    public String toString() {
        return "NewMfaDevice[" + device + "]";
    }
}
