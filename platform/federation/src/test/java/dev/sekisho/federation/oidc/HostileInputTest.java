package dev.sekisho.federation.oidc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.util.Base64URL;
import dev.sekisho.models.AwsError;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Input that is nearly right: it is refused, and never a fault of the server's.
class HostileInputTest {
    private static final int ROUNDS = 3_000;
    private static final String PIECES = "\"\\{}[]:,0123456789-+.eEnulltruefalse\u0000\ud800 RSA";

    private final Random random = new Random(7);

    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, piece());
                default -> changed.setCharAt(at, piece());
            }
        }
        return changed.toString();
    }

    private char piece() {
        return PIECES.charAt(random.nextInt(PIECES.length()));
    }

    @Test
    void changed_tokens_are_refused() {
        String[] parts =
                Token.of(Verifying.ISSUER).claims("""
                        {"https://aws.amazon.com/tags":{"principal_tags":{"Team":["blue"]},"transitive_tag_keys":["Team"]},\
                        "https://aws.amazon.com/source_identity":"ana","nbf":1,"amr":["mfa"],"azp":"app"}""").by(TestKeys.FIRST).split("\\.", -1);
        String header = new Base64URL(parts[0]).decodeToString();
        String claims = new Base64URL(parts[1]).decodeToString();
        var settings = new WebIdentitySettings(
                Set.of(), Map.of(Verifying.ISSUER, Verifying.file(TestKeys.set(TestKeys.FIRST))), () -> Token.NOW);
        try (var identities = new WebIdentities(settings)) {
            for (int round = 0; round < ROUNDS; round++) {
                boolean first = random.nextBoolean();
                String token = Base64URL.encode(first ? changed(header) : header)
                        + "."
                        + Base64URL.encode(first ? claims : changed(claims))
                        + "."
                        + parts[2];
                if (!token.startsWith(parts[0] + "." + parts[1])) {
                    assertThrows(
                            AwsError.class,
                            () -> identities.verify(token, _ -> Optional.of(Verifying.registered(Verifying.ISSUER))));
                }
            }
        }
    }

    @Test
    void claims_of_other_shapes_are_refused_or_taken_and_nothing_else() {
        String claims = Token.of(Verifying.ISSUER).claims("""
                        {"https://aws.amazon.com/tags":{"principal_tags":{"Team":["blue"]},"transitive_tag_keys":["Team"]},\
                        "https://aws.amazon.com/source_identity":"ana","nbf":1,"amr":["mfa"],"azp":"app"}""").signed().split("\\.", -1)[1];
        String json = new Base64URL(claims).decodeToString();
        var settings = new WebIdentitySettings(
                Set.of(), Map.of(Verifying.ISSUER, Verifying.file(TestKeys.set(TestKeys.P256))), () -> Token.NOW);
        try (var identities = new WebIdentities(settings)) {
            for (int round = 0; round < ROUNDS; round++) {
                String token = Token.of(Verifying.ISSUER)
                        .header("alg", "ES256")
                        .header("kid", "p256")
                        .payload(changed(json))
                        .by(TestKeys.P256);
                assertDoesNotThrow(() -> refusedOrTaken(identities, token));
            }
        }
    }

    private static void refusedOrTaken(WebIdentities identities, String token) {
        try {
            identities.verify(token, _ -> Optional.of(Verifying.registered(Verifying.ISSUER)));
        } catch (AwsError refused) {
            return;
        }
    }

    @Test
    void changed_key_sets_are_refused_or_taken_and_nothing_else() {
        String keys = TestKeys.set(TestKeys.FIRST, TestKeys.P256, TestKeys.P521);
        for (int round = 0; round < ROUNDS; round++) {
            String set = new String(changed(keys).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertDoesNotThrow(() -> {
                try {
                    KeySet.parse(set);
                } catch (ParseException refused) {
                    return;
                }
            });
        }
    }
}
