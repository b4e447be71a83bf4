package dev.sekisho.federation.saml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A SAML provider as an account has registered it.
///
/// @param account its 12 digits
/// @param name as in its ARN
/// @param uuid what its own sign-in endpoints end with
public record RegisteredProvider(String account, String name, String uuid, SamlMetadata metadata) {
    /// What `saml:doc` says.
    String document() {
        return account + "/" + name;
    }

    /// Tells users of one name apart whom different issuers vouch for.
    ///
    /// Source: STS API Reference, "AssumeRoleWithSAML", NameQualifier.
    String nameQualifier(String issuer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            byte[] hash = digest.digest((issuer + document()).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
