package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Services outside know this server's principals by tokens.
class OutboundTest {
    private static final String ROOT = "arn:aws:iam::000000000000:root";

    private static Sekisho server;
    private static Shell shell;
    private static String issuer;

    @BeforeAll
    static void a_server_that_gives_tokens() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        issuer = enable(shell);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES384"})
    void whoever_reads_the_discovery_document_can_verify_a_token(String algorithm) {
        JsonNode discovery = json(issuer + "/.well-known/openid-configuration");
        var keys = new PublishedKeys(json(discovery.path("jwks_uri").asString()));

        JsonNode claims = keys.verify(token(shell, algorithm));

        assertEquals(issuer, discovery.path("issuer").asString());
        assertEquals(issuer, claims.path("iss").asString());
        assertEquals(ROOT, claims.path("sub").asString());
        assertEquals("photos", claims.path("aud").asString());
    }

    @Test
    void another_server_lets_in_whom_this_one_vouches_for() throws IOException {
        try (Sekisho here = Sekisho.start("--public-url", "https://iam.example.com")) {
            Shell shellHere = here.shell().withAwsCli();
            String issuerHere = enable(shellHere);
            // What a gateway at that address would pass on.
            String keys = Http.get(
                            here.endpoint().resolve(URI.create(issuerHere).getPath()) + "/.well-known/jwks.json")
                    .body();
            Path file = Files.writeString(here.checkout().home().resolve("keys.json"), keys);
            try (Sekisho there = Sekisho.start("--oidc-jwks", issuerHere + "=" + file)) {
                Shell other = there.shell().withAwsCli();
                String name = issuerHere.substring("https://".length());
                other.run("aws iam create-open-id-connect-provider --client-id-list photos --url " + issuerHere)
                        .succeeded();
                other.run("aws iam create-role --role-name guest --assume-role-policy-document "
                                + PolicyText.allow(
                                        "'Principal':{'Federated':'arn:aws:iam::000000000000:oidc-provider/" + name
                                                + "'},'Action':'sts:AssumeRoleWithWebIdentity',"
                                                + "'Condition':{'StringEquals':{'" + name + ":sub':'" + ROOT + "'}}"))
                        .succeeded();

                Outcome guest = other.run("aws sts assume-role-with-web-identity --role-session-name visit --role-arn "
                        + "arn:aws:iam::000000000000:role/guest --web-identity-token " + token(shellHere, "ES384"));
                assertEquals(ROOT, guest.value("/SubjectFromWebIdentityToken"));
            }
        }
    }

    /// Requires a CLI that knows these operations.
    ///
    /// @return the issuer's URL
    private static String enable(Shell shell) {
        Outcome enabled = shell.run("aws iam enable-outbound-web-identity-federation");
        assumeFalse(enabled.err().contains("nvalid choice"), "The aws CLI does not know these operations yet.");
        return enabled.value("/IssuerIdentifier");
    }

    private static String token(Shell shell, String algorithm) {
        return shell.run("aws sts get-web-identity-token --audience photos --signing-algorithm " + algorithm)
                .value("/WebIdentityToken");
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(Http.get(address).body());
    }
}
