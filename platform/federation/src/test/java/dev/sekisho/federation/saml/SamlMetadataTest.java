package dev.sekisho.federation.saml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamlMetadataTest {
    private static final TestIdp IDP = TestIdp.rsa();

    private static String refused(String document) {
        String message = Refused.with("InvalidInput", 400, () -> SamlMetadata.parse(document));
        assertTrue(message.startsWith("Could not parse metadata: "), message);
        return message;
    }

    private static String key(String use, TestIdp idp) {
        return "<md:KeyDescriptor" + use + ">" + idp.keyInfo() + "</md:KeyDescriptor>";
    }

    @Test
    void it_names_the_issuer_its_keys_and_its_end() {
        SamlMetadata metadata = IDP.metadata();
        assertEquals("https://idp.example.com/saml", metadata.entityId());
        assertEquals(List.of(IDP.keys.getPublic()), metadata.signingKeys());
        assertEquals(Instant.parse("2100-01-01T00:00:00Z"), metadata.validUntil());
        assertNull(SamlMetadata.parse(IDP.metadataDocument().replaceAll("validUntil=\"[^\"]*\"", ""))
                .validUntil());
    }

    @Test
    void keys_for_encryption_do_not_verify() {
        TestIdp other = TestIdp.ec();
        SamlMetadata metadata =
                SamlMetadata.parse(TestIdp.metadataDocument(key(" use=\"encryption\"", other) + key("", IDP)));
        assertEquals(List.of(IDP.keys.getPublic()), metadata.signingKeys());
        refused(TestIdp.metadataDocument(key(" use=\"encryption\"", IDP)));
        refused(TestIdp.metadataDocument(key(" use=\"all\"", IDP)));
    }

    @Test
    void a_key_is_given_once_and_there_are_at_most_twenty() {
        assertEquals(
                1,
                SamlMetadata.parse(TestIdp.metadataDocument(key("", IDP).repeat(20)))
                        .signingKeys()
                        .size());
        TestIdp one = TestIdp.ec();
        refused(TestIdp.metadataDocument(java.util.stream.IntStream.range(0, 21)
                .mapToObj(_ -> key("", TestIdp.ec()))
                .reduce(key("", one), String::concat)));
    }

    @Test
    void certificates_of_those_who_issued_a_key_do_not_verify() {
        TestIdp issuer = TestIdp.ec();
        String chain = IDP.keyInfo()
                .replace(
                        "</ds:X509Data>",
                        "<ds:X509Certificate>" + Certificates.of(issuer.keys) + "</ds:X509Certificate></ds:X509Data>");
        String document = TestIdp.metadataDocument("<md:KeyDescriptor>" + chain + "</md:KeyDescriptor>");
        assertEquals(List.of(IDP.keys.getPublic()), SamlMetadata.parse(document).signingKeys());
    }

    @Test
    void a_key_that_is_too_small_is_refused() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(512);
        KeyPair small = generator.generateKeyPair();
        refused(IDP.metadataDocument().replace(Certificates.of(IDP.keys), Certificates.of(small)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entityID="https://idp.example.com/saml" | entityID=""
            entityID="https://idp.example.com/saml" | entityId="x"
            protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" | protocolSupportEnumeration="urn:oasis:names:tc:SAML:1.1:protocol"
            md:EntityDescriptor | md:EntitiesDescriptor
            md:IDPSSODescriptor | md:SPSSODescriptor
            2100-01-01T00:00:00Z | never
            MII | MIJ
            X509Certificate | X509Crl
            <?xml version="1.0" encoding="UTF-8"?> | <!DOCTYPE x>
            """)
    void what_it_must_have_is_required(String part, String by) {
        String document = IDP.metadataDocument();
        assertTrue(document.contains(part), part);
        refused(document.replace(part, by));
    }

    @Test
    void a_byte_order_mark_is_refused() {
        refused("\uFEFF" + IDP.metadataDocument());
    }

    @Test
    void what_is_no_xml_is_refused() {
        assertEquals(
                "Could not parse metadata: The document is not well-formed XML without a DOCTYPE.",
                refused("x".repeat(1000)));
    }
}
