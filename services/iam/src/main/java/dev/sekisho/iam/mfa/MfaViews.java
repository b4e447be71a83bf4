package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.MFADevice;
import dev.sekisho.iam.api.User;
import dev.sekisho.iam.api.VirtualMFADevice;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.iam.user.UserView;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.identity.mfa.MfaDevice;
import dev.sekisho.identity.mfa.MfaDevice.Assignment;
import dev.sekisho.identity.mfa.NewMfaDevice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// MFA devices as answers show them.
public final class MfaViews {
    private final MfaAssignments assignments;
    private final Accounts accounts;

    public MfaViews(MfaAssignments assignments, Accounts accounts) {
        this.assignments = assignments;
        this.accounts = accounts;
    }

    /// With the seed, as text and as a picture of the address that apps read.
    VirtualMFADevice created(NewMfaDevice made) {
        String secret = Base32.encode(made.seed());
        MfaDevice device = made.device();
        return VirtualMFADevice.builder()
                .serialNumber(device.serialNumber())
                .base32StringSeed(secret.getBytes(StandardCharsets.US_ASCII))
                .qrCodePNG(QrCode.png(address(device, secret)))
                .tags(Tags.shown(device.tags()))
                .build();
    }

    /// Source: IAM API Reference, "VirtualMFADevice"; the issuer, as what AWS makes has it, is what apps show.
    private static String address(MfaDevice device, String secret) {
        String issuer = "Amazon%20Web%20Services";
        String name = URLEncoder.encode(device.name(), StandardCharsets.UTF_8);
        return "otpauth://totp/" + issuer + ":" + name + "@" + device.account() + "?secret=" + secret + "&issuer="
                + issuer;
    }

    /// As the account's listing shows it, with its user.
    VirtualMFADevice listed(MfaDevice device) {
        Assignment assignment = device.assignment();
        return VirtualMFADevice.builder()
                .serialNumber(device.serialNumber())
                .user(assignment == null ? null : user(device, assignment))
                .enableDate(assignment == null ? null : assignment.enableDate())
                .build();
    }

    private @Nullable User user(MfaDevice device, Assignment assignment) {
        return assignment.isRoot()
                ? UserView.root(accounts.get(device.account()))
                : assignments.user(device).map(UserView::listed).orElse(null);
    }

    /// As the answers about its user show it.
    ///
    /// @param device is somebody's
    MFADevice used(MfaDevice device) {
        Assignment assignment = Objects.requireNonNull(device.assignment());
        return new MFADevice(userName(device, assignment), device.serialNumber(), assignment.enableDate());
    }

    private String userName(MfaDevice device, Assignment assignment) {
        return assignment.isRoot()
                ? MfaOwners.ROOT
                : assignments
                        .user(device)
                        .map(dev.sekisho.identity.entity.User::name)
                        // Deactivated and the user deleted since the device was read.
                        .orElse(assignment.ownerId());
    }
}
