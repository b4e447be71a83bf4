package dev.sekisho.federation.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import dev.sekisho.models.AwsError;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A token that nothing is known of yet but its form.
record UnverifiedToken(SignedJWT jwt, Claims claims) {
    private static final int MOST_CHARACTERS = 20_000;
    // AWS: clients send a file with a token as it is, and many a build writes one with echo.
    // Source: Bitbucket's documentation, "Deploy on AWS using Bitbucket Pipelines OpenID Connect".
    private static final Pattern LINE_END = Pattern.compile("\\r?\\n\\z");
    // A token of another type was made for another purpose. Source: RFC 8725, section 3.11.
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

    /// @throws AwsError `InvalidIdentityToken` for what is not a JWT under a signature that is taken here
    static UnverifiedToken parse(String given) {
        String token = LINE_END.matcher(given).replaceFirst("");
        if (!hasForm(token)) {
            throw Refusals.notAToken();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            check(jwt.getHeader());
            Map<String, Object> claims = jwt.getPayload().toJSONObject();
            if (claims == null) {
                throw Refusals.notAToken();
            }
            return new UnverifiedToken(jwt, new Claims(claims));
        } catch (ParseException | IllegalArgumentException notAToken) {
            throw Refusals.notAToken();
        }
    }

    /// Three parts of base64url. The parser would skip other characters.
    private static boolean hasForm(String token) {
        return token.length() <= MOST_CHARACTERS
                && token.chars().filter(c -> c == '.').count() == 2
                && token.chars().allMatch(UnverifiedToken::isOfTokens);
    }

    private static boolean isOfTokens(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
    }

    /// Keys and addresses of keys that a header names are not looked at: only the provider says what its keys are.
    private static void check(JWSHeader header) {
        if (!KeyKind.isTaken(header.getAlgorithm())) {
            throw Refusals.invalid("The token's signing algorithm is not supported.");
        }
        if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
            throw Refusals.invalid("The token's header demands extensions that are not supported.");
        }
        JOSEObjectType type = header.getType();
        if (type != null && !TYPES.contains(type.getType().toLowerCase(Locale.ROOT))) {
            throw Refusals.invalid("The token is of a type that is not supported.");
        }
    }
}
