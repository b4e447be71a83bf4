package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;

class OutboundFederationTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    private String issuer() {
        return iam.getOutboundWebIdentityFederationInfo(_ -> {}).issuerIdentifier();
    }

    @Test
    void an_account_gets_an_issuer() {
        String issuer = iam.enableOutboundWebIdentityFederation(_ -> {}).issuerIdentifier();

        assertTrue(issuer.matches("https://localhost/_sekisho/issuer/[0-9a-f-]{36}"), issuer);
        assertEquals(issuer, issuer());
        assertEquals(true, iam.getOutboundWebIdentityFederationInfo(_ -> {}).jwtVendingEnabled());
    }

    @Test
    void the_feature_is_off_at_first() {
        refused("FeatureDisabled", 404, this::issuer);
        refused("FeatureDisabled", 404, () -> iam.disableOutboundWebIdentityFederation(_ -> {}));
    }

    @Test
    void the_feature_is_switched_on_once() {
        iam.enableOutboundWebIdentityFederation(_ -> {});

        refused("FeatureEnabled", 409, () -> iam.enableOutboundWebIdentityFederation(_ -> {}));
    }

    @Test
    void an_account_keeps_its_issuer() {
        String issuer = iam.enableOutboundWebIdentityFederation(_ -> {}).issuerIdentifier();
        iam.disableOutboundWebIdentityFederation(_ -> {});
        refused("FeatureDisabled", 404, this::issuer);

        assertEquals(issuer, iam.enableOutboundWebIdentityFederation(_ -> {}).issuerIdentifier());
    }

    @Test
    void it_takes_permission() {
        IamClient reader = server.allowed("reader", "iam:GetOutboundWebIdentityFederationInfo", "*");
        iam.enableOutboundWebIdentityFederation(_ -> {});

        assertEquals(
                issuer(), reader.getOutboundWebIdentityFederationInfo(_ -> {}).issuerIdentifier());
        refused("AccessDenied", 403, () -> reader.disableOutboundWebIdentityFederation(_ -> {}));
    }
}
