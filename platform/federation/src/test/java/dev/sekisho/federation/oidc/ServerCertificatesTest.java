package dev.sekisho.federation.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.models.AwsError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/// Which servers are believed to be the issuer's.
class ServerCertificatesTest {
    private static final String MISMATCH =
            "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint";
    private static final String NO_KEY = "Couldn't retrieve verification key from your identity provider,  please "
            + "reference AssumeRoleWithWebIdentity documentation for requirements";
    private static final String COUNTS = "counts";

    /// Whether the issuer's keys are taken, with these certificates registered.
    private static String outcome(SSLContext server, String... registered) {
        List<String> thumbprints =
                List.of(registered).stream().map(Certificates::thumbprint).toList();
        var settings = new WebIdentitySettings(Set.of("localhost"), Map.of(), () -> Token.NOW);
        try (var issuer = new LocalIssuer(server);
                var identities = new WebIdentities(settings)) {
            issuer.keys(TestKeys.FIRST);
            identities.verify(
                    Token.of(issuer.url()).by(TestKeys.FIRST),
                    url -> Optional.of(new RegisteredIssuer("arn", url, List.of("app"), thumbprints)));
            return COUNTS;
        } catch (AwsError refusal) {
            return refusal.getMessage();
        }
    }

    @Test
    void the_thumbprint_of_the_server_counts() {
        assertEquals(COUNTS, outcome(Certificates.server(Certificates.OWN), Certificates.OWN));
        assertEquals(COUNTS, outcome(Certificates.server(Certificates.SIGNED), Certificates.SIGNED));
    }

    @Test
    void the_thumbprint_of_its_authority_counts() {
        assertEquals(
                COUNTS, outcome(Certificates.server(Certificates.SIGNED), Certificates.OWN, Certificates.AUTHORITY));
    }

    @Test
    void another_thumbprint_does_not() {
        assertEquals(MISMATCH, outcome(Certificates.server(Certificates.OWN), Certificates.AUTHORITY));
        assertEquals(MISMATCH, outcome(Certificates.server(Certificates.SIGNED), Certificates.OWN));
    }

    @Test
    void an_unknown_authority_without_thumbprint_does_not() {
        assertEquals(NO_KEY, outcome(Certificates.server(Certificates.SIGNED)));
    }

    @Test
    void the_right_certificate_at_the_end_of_a_strange_chain_does_not() {
        String refusal =
                outcome(Certificates.server(Certificates.FORGED, Certificates.AUTHORITY), Certificates.AUTHORITY);

        assertEquals(NO_KEY, refusal);
    }

    @Test
    void the_certificate_of_another_host_does_not() {
        String refusal = outcome(Certificates.server(Certificates.OF_ANOTHER_HOST), Certificates.AUTHORITY);

        assertEquals(NO_KEY, refusal);
    }

    @Test
    void a_certificate_out_of_date_does_not() {
        String refusal = outcome(Certificates.server(Certificates.EXPIRED), Certificates.EXPIRED);

        assertEquals(NO_KEY, refusal);
    }
}
