package dev.sekisho.identity.mfa;

import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The serial numbers of virtual devices, which are ARNs.
final class SerialNumbers {
    // What IAM's model lets a serial number be; a device's own path may hold more.
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_+=/:,.@-]{9,256}");
    private static final String RESOURCE = MfaDevice.KIND + "/";

    private SerialNumbers() {}

    /// Whether a request can name a device by it.
    static boolean isValid(String serialNumber) {
        return VALID.matcher(serialNumber).matches();
    }

    /// The key of the device that has, or would have, this serial number; empty if none of the account's can.
    static Optional<String> key(AccountId account, String serialNumber) {
        if (!isValid(serialNumber)) {
            return Optional.empty();
        }
        return Arn.parse(serialNumber)
                .filter(arn -> arn.resource().startsWith(RESOURCE) && arn.equals(Arn.iam(account, arn.resource())))
                .map(arn -> key(account, arn));
    }

    private static String key(AccountId account, Arn arn) {
        String pathAndName = arn.resource().substring(MfaDevice.KIND.length());
        int nameAt = pathAndName.lastIndexOf('/') + 1;
        return Keys.mfaDevice(account, pathAndName.substring(0, nameAt), pathAndName.substring(nameAt));
    }
}
