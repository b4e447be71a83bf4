package dev.sekisho.sts.session;

import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.models.AwsError;
import dev.sekisho.server.Caller;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The codes of MFA devices that calls bring.
///
/// Source: IAM User Guide, "Secure API access with MFA".
public final class MfaCodes {
    private final MfaDevices devices;

    public MfaCodes(MfaDevices devices) {
        this.devices = devices;
    }

    /// The caller, with MFA where a code was given. A code that was right is used up, whatever becomes of the call.
    ///
    /// @throws AwsError `AccessDenied` if the code is not the device's, or one of the two is missing
    public Caller proven(Caller caller, @Nullable String serialNumber, @Nullable String code) {
        if (serialNumber == null && code == null) {
            return caller;
        }
        Instant now = caller.arrival().time();
        devices.verify(
                caller.principal(),
                Objects.requireNonNullElse(serialNumber, ""),
                Objects.requireNonNullElse(code, ""),
                now);
        Session session = caller.session();
        Session before = session != null ? session : Session.of(Kind.SESSION_TOKEN, new Validity(now, now));
        return caller.with(before.withMfaAt(now));
    }
}
