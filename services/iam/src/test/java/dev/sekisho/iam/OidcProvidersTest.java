package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.Tag;

class OidcProvidersTest {
    private static final String GITHUB = "https://token.actions.githubusercontent.com";
    private static final String ARN = arn("oidc-provider/token.actions.githubusercontent.com");
    private static final String THUMBPRINT = "ab".repeat(20);

    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private GetOpenIdConnectProviderResponse get() {
        return iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(ARN));
    }

    @Test
    void a_provider_is_registered_and_found() {
        CreateOpenIdConnectProviderResponse made = iam.createOpenIDConnectProvider(r -> r.url(GITHUB)
                .clientIDList("sts.amazonaws.com")
                .thumbprintList(THUMBPRINT)
                .tags(tag("Team", "blue")));

        assertEquals(ARN, made.openIDConnectProviderArn());
        assertEquals(List.of(tag("Team", "blue")), made.tags());
        assertEquals("token.actions.githubusercontent.com", get().url());
        assertEquals(List.of("sts.amazonaws.com"), get().clientIDList());
        assertEquals(List.of(THUMBPRINT), get().thumbprintList());
        assertEquals(List.of(tag("Team", "blue")), get().tags());
    }

    @Test
    void a_provider_needs_neither_thumbprint_nor_client_id() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB));

        assertEquals(List.of(), get().clientIDList());
        assertEquals(List.of(), get().thumbprintList());
    }

    @Test
    void a_provider_has_a_path_and_a_port() {
        assertEquals(
                arn("oidc-provider/localhost:8443/realms/Test"),
                iam.createOpenIDConnectProvider(r -> r.url("https://localhost:8443/realms/Test"))
                        .openIDConnectProviderArn());
    }

    @Test
    void a_url_is_registered_once() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB));

        assertEquals(
                "Provider with url " + GITHUB + " already exists.",
                refused("EntityAlreadyExists", 409, () -> iam.createOpenIDConnectProvider(r -> r.url(GITHUB))));
    }

    @Test
    void urls_are_compared_character_by_character() {
        iam.createOpenIDConnectProvider(r -> r.url("https://issuer.example/a"));
        iam.createOpenIDConnectProvider(r -> r.url("https://issuer.example/A"));
        iam.createOpenIDConnectProvider(r -> r.url("https://issuer.example/a/"));

        assertEquals(
                List.of(
                        arn("oidc-provider/issuer.example/A"),
                        arn("oidc-provider/issuer.example/a"),
                        arn("oidc-provider/issuer.example/a/")),
                iam.listOpenIDConnectProviders().openIDConnectProviderList().stream()
                        .map(entry -> entry.arn())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "http://issuer.example",
                "HTTPS://issuer.example",
                "https://",
                "https:///path",
                "https://issuer.example?a=b",
                "https://issuer.example#a",
                "https://user@issuer.example",
                "https://issuer.example/*",
                "https://issuer.example/a b",
                "https://issuer.example/ü",
                "https://issuer.example:0",
                "https://issuer.example:99999",
                "javascript:alert(1)"
            })
    void what_is_no_https_url_of_an_issuer_is_refused(String url) {
        assertEquals(
                "Invalid Open ID Connect Provider URL",
                refused("ValidationError", 400, () -> iam.createOpenIDConnectProvider(r -> r.url(url))));
    }

    @Test
    void a_url_has_at_most_255_characters() {
        refused(
                "ValidationError",
                400,
                () -> iam.createOpenIDConnectProvider(r -> r.url("https://issuer.example/" + "a".repeat(240))));
    }

    @Test
    void thumbprints_are_five_at_most_and_hexadecimal() {
        List<String> six =
                IntStream.range(0, 6).mapToObj(i -> ("0" + i).repeat(20)).toList();

        assertEquals(
                "Thumbprint list must contain fewer than 5 entries.",
                refused(
                        "InvalidInput",
                        400,
                        () -> iam.createOpenIDConnectProvider(r -> r.url(GITHUB).thumbprintList(six))));
        refused(
                "InvalidInput",
                400,
                () -> iam.createOpenIDConnectProvider(r -> r.url(GITHUB).thumbprintList("g".repeat(40))));
        refused(
                "ValidationError",
                400,
                () -> iam.createOpenIDConnectProvider(r -> r.url(GITHUB).thumbprintList("a".repeat(41))));
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB).thumbprintList(six.subList(0, 5)));
        assertEquals(six.subList(0, 5), get().thumbprintList());
    }

    @Test
    void thumbprints_are_replaced() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB).thumbprintList(THUMBPRINT));
        iam.updateOpenIDConnectProviderThumbprint(
                r -> r.openIDConnectProviderArn(ARN).thumbprintList("CD".repeat(20), "ef".repeat(20)));

        assertEquals(List.of("cd".repeat(20), "ef".repeat(20)), get().thumbprintList());
        refused(
                "InvalidInput",
                400,
                () -> iam.updateOpenIDConnectProviderThumbprint(
                        r -> r.openIDConnectProviderArn(ARN).thumbprintList("x".repeat(40))));
    }

    @Test
    void client_ids_are_added_and_removed() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB).clientIDList("a"));
        iam.addClientIDToOpenIDConnectProvider(
                r -> r.openIDConnectProviderArn(ARN).clientID("b"));
        iam.addClientIDToOpenIDConnectProvider(
                r -> r.openIDConnectProviderArn(ARN).clientID("b"));
        assertEquals(List.of("a", "b"), get().clientIDList());

        iam.removeClientIDFromOpenIDConnectProvider(
                r -> r.openIDConnectProviderArn(ARN).clientID("a"));
        iam.removeClientIDFromOpenIDConnectProvider(
                r -> r.openIDConnectProviderArn(ARN).clientID("a"));
        assertEquals(List.of("b"), get().clientIDList());
    }

    @Test
    void a_provider_has_at_most_100_client_ids() {
        List<String> hundred = IntStream.range(0, 100).mapToObj(i -> "app-" + i).toList();
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB).clientIDList(hundred));

        assertEquals(
                "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100",
                refused(
                        "LimitExceeded",
                        409,
                        () -> iam.addClientIDToOpenIDConnectProvider(
                                r -> r.openIDConnectProviderArn(ARN).clientID("more"))));
        assertEquals(100, get().clientIDList().size());
    }

    @Test
    void an_account_has_at_most_100_providers() {
        for (int i = 0; i < 100; i++) {
            String url = "https://issuer-" + i + ".example";
            iam.createOpenIDConnectProvider(r -> r.url(url));
        }

        assertEquals(
                "Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100",
                refused("LimitExceeded", 409, () -> iam.createOpenIDConnectProvider(r -> r.url(GITHUB))));
        assertEquals(
                100,
                iam.listOpenIDConnectProviders().openIDConnectProviderList().size());
    }

    @Test
    void a_provider_that_is_deleted_is_gone() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB));
        iam.deleteOpenIDConnectProvider(r -> r.openIDConnectProviderArn(ARN));

        assertEquals("OpenIDConnect Provider not found for arn " + ARN, refused("NoSuchEntity", 404, this::get));
        assertEquals(
                "OpenId connect Provider " + ARN + " cannot be found.",
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.deleteOpenIDConnectProvider(r -> r.openIDConnectProviderArn(ARN))));
        assertEquals(List.of(), iam.listOpenIDConnectProviders().openIDConnectProviderList());
    }

    @Test
    void the_arn_of_another_account_names_no_provider_of_this_one() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB));
        String other = ARN.replace(RunningIam.ACCOUNT, "999999999999");

        refused("NoSuchEntity", 404, () -> iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(other)));
        refused("NoSuchEntity", 404, () -> iam.deleteOpenIDConnectProvider(r -> r.openIDConnectProviderArn(other)));
        assertEquals("token.actions.githubusercontent.com", get().url());
    }

    @Test
    void what_is_no_arn_of_a_provider_is_refused() {
        refused(
                "InvalidInput",
                400,
                () -> iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn("role/not-a-provider"))));
        refused(
                "InvalidInput",
                400,
                () -> iam.deleteOpenIDConnectProvider(r -> r.openIDConnectProviderArn("not an arn, but long enough")));
    }

    @Test
    void tags_are_set_removed_and_listed() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB).tags(tag("a", "1")));
        iam.tagOpenIDConnectProvider(r -> r.openIDConnectProviderArn(ARN).tags(tag("a", "2"), tag("b", "3")));
        assertEquals(
                List.of(tag("a", "2"), tag("b", "3")),
                iam.listOpenIDConnectProviderTags(r -> r.openIDConnectProviderArn(ARN))
                        .tags());

        iam.untagOpenIDConnectProvider(r -> r.openIDConnectProviderArn(ARN).tagKeys("a"));
        assertEquals(List.of(tag("b", "3")), get().tags());
    }

    @Test
    void tags_are_listed_page_by_page() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB).tags(tag("a", "1"), tag("b", "2"), tag("c", "3")));
        var first = iam.listOpenIDConnectProviderTags(
                r -> r.openIDConnectProviderArn(ARN).maxItems(2));
        assertTrue(first.isTruncated());
        var second = iam.listOpenIDConnectProviderTags(
                r -> r.openIDConnectProviderArn(ARN).marker(first.marker()));

        assertEquals(List.of(tag("a", "1"), tag("b", "2")), first.tags());
        assertEquals(List.of(tag("c", "3")), second.tags());
    }

    @Test
    void who_may_register_must_also_be_allowed_to_tag() {
        IamClient registrar = server.allowed("registrar", "iam:CreateOpenIDConnectProvider", "*");

        registrar.createOpenIDConnectProvider(r -> r.url("https://issuer.example"));
        assertTrue(refused(
                        "AccessDenied",
                        403,
                        () -> registrar.createOpenIDConnectProvider(
                                r -> r.url(GITHUB).tags(tag("a", "1"))))
                .contains("iam:TagOpenIDConnectProvider on resource: " + ARN));
    }

    @Test
    void permission_is_for_a_provider_with_its_path() {
        IamClient one = server.allowed("one", "iam:*", arn("oidc-provider/issuer.example/a"));

        one.createOpenIDConnectProvider(r -> r.url("https://issuer.example/a"));
        one.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn("oidc-provider/issuer.example/a")));
        refused("AccessDenied", 403, () -> one.createOpenIDConnectProvider(r -> r.url("https://issuer.example/b")));
        refused("AccessDenied", 403, () -> one.createOpenIDConnectProvider(r -> r.url("https://issuer.example")));
        refused("AccessDenied", 403, () -> one.listOpenIDConnectProviders());
    }

    @Test
    void conditions_see_the_tags_of_requests_and_providers() {
        iam.createOpenIDConnectProvider(r -> r.url(GITHUB).tags(tag("team", "blue")));
        IamClient blue = server.allowedIf("""
                "Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"}}""");
        IamClient tagger = server.allowedIf("""
                "Condition":{"StringEquals":{"aws:RequestTag/team":"red"},"ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}""");

        blue.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(ARN));
        refused("AccessDenied", 403, () -> blue.createOpenIDConnectProvider(r -> r.url("https://issuer.example")));
        tagger.createOpenIDConnectProvider(r -> r.url("https://issuer.example").tags(tag("team", "red")));
        refused(
                "AccessDenied",
                403,
                () -> tagger.createOpenIDConnectProvider(
                        r -> r.url("https://other.example").tags(tag("team", "blue"))));
    }

    @Test
    void a_role_may_trust_a_provider() {
        iam.createOpenIDConnectProvider(r -> r.url("https://localhost:8443/realms/test"));
        String trust = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",\
                "Principal":{"Federated":"%s"},"Condition":{"StringEquals":{"localhost:8443/realms/test:aud":"app"}}}]}""".formatted(arn("oidc-provider/localhost:8443/realms/test"));

        iam.createRole(r -> r.roleName("web").assumeRolePolicyDocument(trust));
    }
}
