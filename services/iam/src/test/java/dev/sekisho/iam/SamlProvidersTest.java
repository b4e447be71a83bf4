package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AssertionEncryptionModeType;
import software.amazon.awssdk.services.iam.model.CreateSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.CreateSamlProviderResponse;
import software.amazon.awssdk.services.iam.model.GetSamlProviderResponse;
import software.amazon.awssdk.services.iam.model.SAMLProviderListEntry;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateSamlProviderRequest;

class SamlProvidersTest {
    private static final String IDP = arn("saml-provider/Idp");

    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    private CreateSamlProviderResponse create(String name, Tag... tags) {
        return iam.createSAMLProvider(
                r -> r.name(name).samlMetadataDocument(SamlDocument.TEXT).tags(tags));
    }

    private GetSamlProviderResponse idp() {
        return iam.getSAMLProvider(r -> r.samlProviderArn(IDP));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void a_provider_is_created_and_shown_with_its_document() {
        CreateSamlProviderResponse made = create("Idp", tag("b", "2"), tag("a", "1"));
        assertEquals(IDP, made.samlProviderArn());
        assertEquals(List.of(tag("b", "2"), tag("a", "1")), made.tags());
        GetSamlProviderResponse shown = idp();
        assertEquals(SamlDocument.TEXT, shown.samlMetadataDocument());
        assertTrue(shown.samlProviderUUID().matches("[A-Z0-9]{22,64}"), shown::samlProviderUUID);
        assertEquals(List.of(tag("b", "2"), tag("a", "1")), shown.tags());
        assertEquals(List.of(), shown.privateKeyList());
    }

    @Test
    void a_provider_is_valid_until_its_document_says_or_for_a_hundred_years() {
        create("Idp");
        Instant created = idp().createDate();
        assertEquals(created.atOffset(ZoneOffset.UTC).plusYears(100).toInstant(), idp().validUntil());
        String document = SamlDocument.validUntil("2030-01-01T00:00:00.5Z");
        iam.updateSAMLProvider(r -> r.samlProviderArn(IDP).samlMetadataDocument(document));
        assertEquals(Instant.parse("2030-01-01T00:00:00Z"), idp().validUntil());
        assertEquals(created, idp().createDate());
        assertEquals(document, idp().samlMetadataDocument());
    }

    @Test
    void names_differ_not_in_case_only() {
        create("Idp");
        assertEquals(
                "SAMLProvider with name idp already exists.", refused("EntityAlreadyExists", 409, () -> create("idp")));
    }

    @Test
    void an_arn_names_a_provider_in_its_own_case() {
        create("Idp");
        String other = arn("saml-provider/idp");
        assertEquals(
                "Manifest not found for arn " + other,
                refused("NoSuchEntity", 404, () -> iam.getSAMLProvider(r -> r.samlProviderArn(other))));
        String foreign = "arn:aws:iam::999999999999:saml-provider/Idp";
        refused("NoSuchEntity", 404, () -> iam.getSAMLProvider(r -> r.samlProviderArn(foreign)));
    }

    @Test
    void what_is_no_arn_of_a_provider_is_refused() {
        for (String arn : List.of("aaaaaaaaaaaaaaaaaaaaaaaa", arn("role/saml-provider/Idp"), arn("user/a"))) {
            refused("InvalidInput", 400, () -> iam.getSAMLProvider(r -> r.samlProviderArn(arn)));
            refused("InvalidInput", 400, () -> iam.deleteSAMLProvider(r -> r.samlProviderArn(arn)));
        }
        for (String name : List.of("a/b", "*", "..%2f")) {
            refused(
                    "NoSuchEntity",
                    404,
                    () -> iam.getSAMLProvider(r -> r.samlProviderArn(arn("saml-provider/" + name))));
        }
    }

    @Test
    void a_document_that_cannot_be_read_is_refused() {
        for (String document : List.of(
                "x".repeat(1000),
                SamlDocument.TEXT.replace("IDPSSO", "SPSSO"),
                SamlDocument.TEXT.replace("MII", "MIJ"),
                SamlDocument.TEXT.replace(
                        "?>", "?><!DOCTYPE md:EntityDescriptor [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"))) {
            String message = refused(
                    "InvalidInput",
                    400,
                    () -> iam.createSAMLProvider(r -> r.name("Idp").samlMetadataDocument(document)));
            assertTrue(message.startsWith("Could not parse metadata"), message);
        }
        create("Idp");
        refused(
                "InvalidInput",
                400,
                () -> iam.updateSAMLProvider(r -> r.samlProviderArn(IDP).samlMetadataDocument("x".repeat(1000))));
        assertEquals(SamlDocument.TEXT, idp().samlMetadataDocument());
    }

    @Test
    void a_document_is_kept_however_long_a_request_may_be() {
        String document = SamlDocument.TEXT + "\n".repeat(300_000);
        iam.createSAMLProvider(r -> r.name("Idp").samlMetadataDocument(document));
        assertEquals(document, idp().samlMetadataDocument());
        iam.tagSAMLProvider(r -> r.samlProviderArn(IDP).tags(tag("a", "1")));
    }

    @Test
    void encrypted_assertions_are_not_promised() {
        create("Idp");
        List<Consumer<CreateSamlProviderRequest.Builder>> creations = List.of(
                r -> r.assertionEncryptionMode(AssertionEncryptionModeType.ALLOWED), r -> r.addPrivateKey("key"));
        for (Consumer<CreateSamlProviderRequest.Builder> more : creations) {
            assertEquals(
                    "Encrypted SAML assertions are not supported.",
                    refused(
                            "InvalidInput",
                            400,
                            () -> iam.createSAMLProvider(r -> r.name("other")
                                    .samlMetadataDocument(SamlDocument.TEXT)
                                    .applyMutation(more))));
        }
        List<Consumer<UpdateSamlProviderRequest.Builder>> updates = List.of(
                r -> r.assertionEncryptionMode(AssertionEncryptionModeType.REQUIRED),
                r -> r.addPrivateKey("key"),
                r -> r.removePrivateKey("A".repeat(22)));
        for (Consumer<UpdateSamlProviderRequest.Builder> more : updates) {
            refused(
                    "InvalidInput",
                    400,
                    () -> iam.updateSAMLProvider(r -> r.samlProviderArn(IDP)
                            .samlMetadataDocument(SamlDocument.TEXT)
                            .applyMutation(more)));
        }
    }

    @Test
    void an_update_of_nothing_is_refused() {
        create("Idp");
        assertEquals(
                "Unable to update identity provider. No updates are defined for metadata or encryption assertion.",
                refused("InvalidInput", 400, () -> iam.updateSAMLProvider(r -> r.samlProviderArn(IDP))));
    }

    @Test
    void a_deleted_provider_is_gone_and_its_namesake_is_another() {
        create("Idp");
        String uuid = idp().samlProviderUUID();
        iam.deleteSAMLProvider(r -> r.samlProviderArn(IDP));
        refused("NoSuchEntity", 404, this::idp);
        refused("NoSuchEntity", 404, () -> iam.deleteSAMLProvider(r -> r.samlProviderArn(IDP)));
        create("Idp");
        assertTrue(!uuid.equals(idp().samlProviderUUID()));
    }

    @Test
    void providers_are_listed_by_name() {
        assertEquals(List.of(), iam.listSAMLProviders().samlProviderList());
        create("b");
        create("A");
        List<SAMLProviderListEntry> listed = iam.listSAMLProviders().samlProviderList();
        assertEquals(
                List.of(arn("saml-provider/A"), arn("saml-provider/b")),
                listed.stream().map(SAMLProviderListEntry::arn).toList());
        assertTrue(listed.getFirst().validUntil().isAfter(listed.getFirst().createDate()));
    }

    @Test
    void there_are_at_most_a_hundred_providers() {
        IntStream.range(0, 100).forEach(i -> create("idp" + i));
        assertEquals(
                "Cannot exceed quota for SAMLProvidersPerAccount: 100",
                refused("LimitExceeded", 409, () -> create("more")));
        iam.deleteSAMLProvider(r -> r.samlProviderArn(arn("saml-provider/idp7")));
        create("more");
    }

    @Test
    void tags_are_set_listed_and_removed() {
        create("Idp", tag("team", "a"));
        iam.tagSAMLProvider(r -> r.samlProviderArn(IDP).tags(tag("Team", "b"), tag("x", "y")));
        assertEquals(
                List.of(tag("Team", "b"), tag("team", "a"), tag("x", "y")),
                iam.listSAMLProviderTagsPaginator(r -> r.samlProviderArn(IDP).maxItems(1)).tags().stream()
                        .toList());
        iam.untagSAMLProvider(r -> r.samlProviderArn(IDP).tagKeys("team"));
        assertEquals(
                List.of(tag("Team", "b"), tag("x", "y")),
                iam.listSAMLProviderTags(r -> r.samlProviderArn(IDP)).tags());
        List<Tag> many = IntStream.range(0, 49).mapToObj(i -> tag("k" + i, "")).toList();
        refused(
                "LimitExceeded",
                409,
                () -> iam.tagSAMLProvider(r -> r.samlProviderArn(IDP).tags(many)));
        String other = arn("saml-provider/other");
        refused(
                "NoSuchEntity",
                404,
                () -> iam.tagSAMLProvider(r -> r.samlProviderArn(other).tags(tag("a", "b"))));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.untagSAMLProvider(r -> r.samlProviderArn(other).tagKeys("a")));
        refused("NoSuchEntity", 404, () -> iam.listSAMLProviderTags(r -> r.samlProviderArn(other)));
    }

    @Test
    void each_call_needs_its_permission() {
        create("Idp");
        IamClient nobody = server.allowed("nobody", "iam:GetUser", "*");
        refused("AccessDenied", 403, nobody::listSAMLProviders);
        refused("AccessDenied", 403, () -> nobody.getSAMLProvider(r -> r.samlProviderArn(IDP)));
        refused("AccessDenied", 403, () -> nobody.deleteSAMLProvider(r -> r.samlProviderArn(IDP)));
        refused(
                "AccessDenied",
                403,
                () -> nobody.updateSAMLProvider(r -> r.samlProviderArn(IDP).samlMetadataDocument(SamlDocument.TEXT)));
        refused(
                "AccessDenied",
                403,
                () -> nobody.tagSAMLProvider(r -> r.samlProviderArn(IDP).tags(tag("a", "b"))));
        refused(
                "AccessDenied",
                403,
                () -> nobody.untagSAMLProvider(r -> r.samlProviderArn(IDP).tagKeys("a")));
        refused("AccessDenied", 403, () -> nobody.listSAMLProviderTags(r -> r.samlProviderArn(IDP)));
        String message = refused(
                "AccessDenied",
                403,
                () -> nobody.createSAMLProvider(r -> r.name("x").samlMetadataDocument(SamlDocument.TEXT)));
        assertTrue(message.contains("iam:CreateSAMLProvider on resource: " + arn("saml-provider/x")), message);
    }

    @Test
    void creating_with_tags_needs_permission_to_tag() {
        IamClient creator = server.allowed("creator", "iam:CreateSAMLProvider", arn("saml-provider/*"));
        String message = refused(
                "AccessDenied",
                403,
                () -> creator.createSAMLProvider(
                        r -> r.name("x").samlMetadataDocument(SamlDocument.TEXT).tags(tag("a", "b"))));
        assertTrue(message.contains("iam:TagSAMLProvider"), message);
        creator.createSAMLProvider(r -> r.name("x").samlMetadataDocument(SamlDocument.TEXT));
    }

    @Test
    void conditions_see_the_tags_of_the_request_and_of_the_provider() {
        IamClient tagger = server.allowedIf("\"Condition\":{\"StringEquals\":{\"aws:RequestTag/team\":\"red\"}}");
        refused(
                "AccessDenied",
                403,
                () -> tagger.createSAMLProvider(r ->
                        r.name("Idp").samlMetadataDocument(SamlDocument.TEXT).tags(tag("team", "blue"))));
        tagger.createSAMLProvider(
                r -> r.name("Idp").samlMetadataDocument(SamlDocument.TEXT).tags(tag("team", "red")));
        server.allowedIf("\"Condition\":{\"StringEquals\":{\"aws:ResourceTag/team\":\"red\"}}")
                .getSAMLProvider(r -> r.samlProviderArn(IDP));
        IamClient other = server.allowedIf("\"Condition\":{\"StringEquals\":{\"aws:ResourceTag/team\":\"blue\"}}");
        refused("AccessDenied", 403, () -> other.getSAMLProvider(r -> r.samlProviderArn(IDP)));
    }
}
