package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.oidc.OidcProvider;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.oidc.OidcProviders.Registration;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OidcProvidersTest {
    private static final AccountId OTHER = new AccountId("999999999999");

    private final Fixture fixture = new Fixture();
    private final OidcProviders providers = fixture.identities.oidcProviders();

    @AfterEach
    void close() {
        fixture.close();
    }

    private OidcProvider create(AccountId account, String url) {
        return providers.create(account, new Registration(url, List.of("app"), List.of(), List.of()));
    }

    @Test
    void a_provider_is_found_by_its_url_and_by_its_arn() {
        OidcProvider made = create(ACCOUNT, "https://issuer.example/a");

        assertEquals(Optional.of(made), providers.find(ACCOUNT, "issuer.example/a"));
        assertEquals(Optional.of(made), providers.find(made.arn()));
        assertEquals(
                "arn:aws:iam::123456789012:oidc-provider/issuer.example/a",
                made.arn().toString());
        assertEquals(Fixture.NOW, made.createDate());
    }

    @Test
    void accounts_have_providers_of_their_own() {
        create(OTHER, "https://issuer.example");

        assertEquals(Optional.empty(), providers.find(ACCOUNT, "issuer.example"));
        assertEquals(List.of(), providers.list(ACCOUNT));
        create(ACCOUNT, "https://issuer.example");
        assertEquals(1, providers.list(OTHER).size());
    }

    @Test
    void an_arn_of_another_form_finds_nothing() {
        create(ACCOUNT, "https://issuer.example");

        for (String arn : List.of(
                "arn:aws:iam::123456789012:role/issuer.example",
                "arn:aws:sts::123456789012:oidc-provider/issuer.example",
                "arn:aws-cn:iam::123456789012:oidc-provider/issuer.example",
                "arn:aws:iam:us-east-1:123456789012:oidc-provider/issuer.example",
                "arn:aws:iam:::oidc-provider/issuer.example",
                "arn:aws:iam::123456789012:oidc-provider/",
                "arn:aws:iam::123456789012:oidc-provider/ISSUER.example")) {
            assertEquals(Optional.empty(), Arn.parse(arn).flatMap(providers::find), arn);
        }
    }

    @Test
    void a_url_that_is_the_beginning_of_another_is_another() {
        create(ACCOUNT, "https://issuer.example/ab");

        assertTrue(providers.find(ACCOUNT, "issuer.example/a").isEmpty());
        assertTrue(providers.find(ACCOUNT, "").isEmpty());
    }
}
