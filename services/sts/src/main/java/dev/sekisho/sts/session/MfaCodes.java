package dev.sekisho.sts.session;

import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.models.AwsError;
import dev.sekisho.server.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The codes of MFA devices that calls bring.
///
/// Source: IAM User Guide, "Secure API access with MFA".
public final class MfaCodes {
    private final Verification verification;

    /// Checks a code, once: it throws an [AwsError] unless the device is the principal's and shows it now.
    @FunctionalInterface
    public interface Verification {
        void verify(dev.sekisho.policy.Principal principal, String serialNumber, String code, Instant now);
    }

    public MfaCodes(Verification verification) {
        this.verification = verification;
    }

    /// The caller, with MFA where a code was given.
    ///
    /// @throws AwsError `AccessDenied` if the code is not the device's, or one of the two is missing
    public Caller proven(Caller caller, @Nullable String serialNumber, @Nullable String code) {
        if (serialNumber == null && code == null) {
            return caller;
        }
        if (serialNumber == null || code == null) {
            throw AwsError.of(
                    "AccessDenied",
                    403,
                    "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.");
        }
        Instant now = caller.arrival().time();
        verification.verify(caller.principal(), serialNumber, code, now);
        Session session = caller.session();
        Session before = session != null ? session : Session.of(Kind.SESSION_TOKEN, new Validity(now, now));
        return caller.with(before.withMfaAt(now));
    }
}
