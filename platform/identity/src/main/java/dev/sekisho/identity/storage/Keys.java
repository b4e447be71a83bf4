package dev.sekisho.identity.storage;

import dev.sekisho.policy.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/// The keys of the layout that this package's comment draws.
public final class Keys {
    private Keys() {}

    /// Returns `name` as it stands in keys.
    ///
    /// @throws IllegalArgumentException if it has characters that no name has; callers have validated it before
    public static String folded(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("A name has letters, digits and +=,.@-_ only.");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /// Returns whether `text` has only the characters of IAM's names, and at least one.
    public static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && "_+=,.@-".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 128;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// Names the account that the store began with.
    public static String firstAccount() {
        return "first-account";
    }

    public static String account(AccountId account) {
        return in(account) + "account";
    }

    /// The prefix of the accounts in the order in which they were made.
    public static String accountsMade() {
        return "account/";
    }

    public static String accountMade(Instant second, AccountId account) {
        return accountsMade() + String.format(Locale.ROOT, "%012d", second.getEpochSecond()) + "/" + account;
    }

    /// The account of a key below [#accountsMade].
    public static AccountId accountMade(String key) {
        return new AccountId(key.substring(key.lastIndexOf('/') + 1));
    }

    /// @throws IllegalArgumentException if `name` is none
    public static String accountName(String name) {
        if (!isAccountName(name)) {
            throw new IllegalArgumentException("An account's name has 1 to 50 printable characters.");
        }
        return "account-name/" + name.toLowerCase(Locale.ROOT);
    }

    /// Returns whether `text` is 1 to 50 printable ASCII characters, of which the first and the last are no blanks.
    public static boolean isAccountName(String text) {
        return !text.isEmpty()
                && text.length() <= 50
                && text.chars().allMatch(c -> c >= ' ' && c <= '~')
                && text.strip().equals(text);
    }

    /// The prefix of one kind of things with names, such as `user`.
    public static String kind(AccountId account, String kind) {
        return in(account) + kind + "/";
    }

    public static String named(AccountId account, String kind, String name) {
        return kind(account, kind) + folded(name);
    }

    /// The key of something whose name may hold any characters and tells upper from lower case: in hex, which sorts
    /// as the name does.
    ///
    /// @param name at most 255 bytes
    public static String spelled(AccountId account, String kind, String name) {
        return kind(account, kind) + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    public static String groupId(AccountId account, String groupId) {
        return in(account) + "group-id/" + groupId;
    }

    public static String policyVersion(AccountId account, String policyId, String version) {
        return in(account) + "policy-version/" + policyId + "/" + version;
    }

    public static String members(AccountId account, String groupId) {
        return in(account) + "member/" + groupId + "/";
    }

    public static String member(AccountId account, String groupId, String user) {
        return members(account, groupId) + folded(user);
    }

    /// The prefix of what uses a policy.
    ///
    /// @param index what for: `attached` or `boundary`
    public static String uses(AccountId account, String index, String policyId) {
        return in(account) + index + "/" + policyId + "/";
    }

    public static String uses(AccountId account, String index, String policyId, String kind) {
        return uses(account, index, policyId) + kind + "/";
    }

    public static String use(AccountId account, String index, String policyId, String kind, String name) {
        return uses(account, index, policyId, kind) + folded(name);
    }

    /// Names the user or role with a unique id.
    ///
    /// @param id has only letters and digits
    public static String principal(String id) {
        return "principal/" + id;
    }

    public static String profilesOf(AccountId account, String role) {
        return in(account) + "profile-of/" + folded(role) + "/";
    }

    public static String profileOf(AccountId account, String role, String profile) {
        return profilesOf(account, role) + folded(profile);
    }

    /// The prefix of all MFA devices.
    public static String mfaDevices(AccountId account) {
        return kind(account, "mfa");
    }

    /// @param path begins and ends with `/`, and has ASCII letters, digits and punctuation only
    public static String mfaDevice(AccountId account, String path, String name) {
        return in(account) + "mfa" + path + name.toLowerCase(Locale.ROOT);
    }

    public static String mfaDevicesOf(AccountId account, String ownerId) {
        return in(account) + "mfa-of/" + ownerId;
    }

    public static String outbound(AccountId account) {
        return in(account) + "outbound";
    }

    public static String outboundKey(AccountId account, String algorithm) {
        return in(account) + "outbound-key/" + algorithm;
    }

    /// Names the account of an issuer of outbound tokens.
    public static String outboundIssuer(String id) {
        return "outbound/" + folded(id);
    }

    /// @param uuid has only letters and digits
    public static String samlMetadata(AccountId account, String uuid) {
        return in(account) + "saml-metadata/" + uuid;
    }

    public static String closing(AccountId account, String id) {
        return in(account) + "closing/" + id;
    }

    /// @throws IllegalArgumentException if `accessKeyId` has not the form of one
    public static String accessKey(String accessKeyId) {
        return "key/" + validAccessKeyId(accessKeyId);
    }

    public static String accessKeyUsed(String accessKeyId) {
        return "key-used/" + validAccessKeyId(accessKeyId);
    }

    /// @param roleId has only letters and digits
    public static String roleUsed(String roleId) {
        return "role-used/" + roleId;
    }

    /// Returns whether `text` is 3 to 128 ASCII letters, digits and underscores. Those that we make are longer,
    /// but an operator may have chosen the root user's.
    public static boolean isAccessKeyId(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '_') {
                return false;
            }
        }
        return text.length() >= 3 && text.length() <= 128;
    }

    private static String validAccessKeyId(String accessKeyId) {
        if (!isAccessKeyId(accessKeyId)) {
            throw new IllegalArgumentException("An access key id has 3 to 128 letters, digits and underscores.");
        }
        return accessKeyId;
    }

    private static String in(AccountId account) {
        return "a/" + account + "/";
    }
}
