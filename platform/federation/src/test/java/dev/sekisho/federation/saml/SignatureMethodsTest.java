package dev.sekisho.federation.saml;

import static dev.sekisho.federation.saml.TestIdp.ENVELOPED;
import static dev.sekisho.federation.saml.TestIdp.EXCLUSIVE;
import static dev.sekisho.federation.saml.TestIdp.assertion;
import static dev.sekisho.federation.saml.TestIdp.signature;
import static dev.sekisho.federation.saml.TestIdp.transform;
import static dev.sekisho.federation.saml.TestIdp.transforms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.federation.saml.TestIdp.Recipe;
import java.security.Key;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.crypto.dsig.spec.XSLTTransformParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Which signatures are accepted. Those that are refused are right: one who looks at the mathematics only takes them.
class SignatureMethodsTest {
    private static final TestIdp RSA = TestIdp.rsa();
    private static final TestIdp EC = TestIdp.ec();
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private static Document signed(TestIdp idp, Recipe recipe) {
        Document document = TestIdp.unsigned();
        idp.sign(assertion(document), recipe);
        return document;
    }

    private static void assertRefusedThoughRight(Recipe recipe, Key key) {
        Document document = signed(RSA, recipe);
        assertTrue(TestIdp.isLaxlyRight(signature(assertion(document)), key));
        Refused.forItsSignature(() -> RSA.verify(document));
    }

    private static void assertRefusedThoughRight(Recipe recipe) {
        assertRefusedThoughRight(recipe, RSA.keys.getPublic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "sha384", "sha512"})
    void rsa_and_ecdsa_with_sha_2_are_accepted(String hash) {
        String digest = hash.equals("sha384") ? MORE + hash : "http://www.w3.org/2001/04/xmlenc#" + hash;
        Recipe rsa = Recipe.of(RSA.keys.getPrivate(), MORE + "rsa-" + hash).digest(digest);
        assertEquals("ana", RSA.verify(signed(RSA, rsa)).sessionName());
        Recipe ec = Recipe.of(EC.keys.getPrivate(), MORE + "ecdsa-" + hash).digest(digest);
        assertEquals("ana", EC.verify(signed(EC, ec)).sessionName());
    }

    @Test
    void prefixes_may_be_named_that_count_as_used() {
        Recipe recipe = RSA.recipe()
                .transforms(() -> List.of(
                        transform(ENVELOPED, null), transform(EXCLUSIVE, new ExcC14NParameterSpec(List.of("xs")))));
        assertEquals("ana", RSA.verify(signed(RSA, recipe)).sessionName());
    }

    @Test
    void sha_1_is_refused() {
        assertRefusedThoughRight(Recipe.of(RSA.keys.getPrivate(), DSIG + "rsa-sha1"));
        assertRefusedThoughRight(RSA.recipe().digest(DSIG + "sha1"));
    }

    @Test
    void methods_that_nobody_asked_for_are_refused() {
        assertRefusedThoughRight(
                Recipe.of(RSA.keys.getPrivate(), "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1"));
        assertRefusedThoughRight(Recipe.of(RSA.keys.getPrivate(), MORE + "rsa-sha224"));
        assertRefusedThoughRight(RSA.recipe().digest(MORE + "sha224"));
    }

    @Test
    void an_hmac_with_the_public_key_is_refused() {
        for (String method : List.of(MORE + "hmac-sha256", DSIG + "hmac-sha1")) {
            var secret = new SecretKeySpec(RSA.keys.getPublic().getEncoded(), "HmacSHA256");
            assertRefusedThoughRight(Recipe.of(secret, method), secret);
        }
    }

    @Test
    void a_key_that_the_message_brings_is_refused() {
        TestIdp stranger = TestIdp.rsa();
        Document document = stranger.signed();
        assertTrue(TestIdp.isLaxlyRight(signature(assertion(document)), stranger.keys.getPublic()));
        Refused.forItsSignature(() -> RSA.verify(document));
        Document curve = EC.signed();
        Refused.forItsSignature(() -> RSA.verify(curve));
    }

    @Test
    void what_the_message_says_about_its_key_is_not_read() {
        Document document = RSA.signed();
        Element keyInfo = Elements.only(signature(assertion(document)), Names.SIGNATURE, "KeyInfo");
        keyInfo.setTextContent("");
        Element method = document.createElementNS(Names.SIGNATURE, "ds:RetrievalMethod");
        method.setAttribute("URI", "http://idp.invalid/key");
        keyInfo.appendChild(method);
        assertEquals("ana", RSA.verify(document).sessionName());
    }

    @Test
    void canonicalization_with_comments_or_without_exclusion_is_refused() {
        for (String method : List.of(
                EXCLUSIVE + "WithComments",
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/2006/12/xml-c14n11")) {
            assertRefusedThoughRight(RSA.recipe().canonicalization(method));
            assertRefusedThoughRight(RSA.recipe().transforms(() -> transforms(ENVELOPED, method)));
        }
    }

    @Test
    void transforms_are_the_two_that_must_be_there() {
        assertRefusedThoughRight(RSA.recipe().transforms(() -> transforms(ENVELOPED)));
        Document thrice = signed(RSA, RSA.recipe().transforms(() -> transforms(ENVELOPED, EXCLUSIVE, EXCLUSIVE)));
        Refused.forItsSignature(() -> RSA.verify(thrice));
        Transform path = transform(Transform.XPATH, new XPathFilterParameterSpec("true()"));
        assertRefusedThoughRight(
                RSA.recipe().transforms(() -> List.of(transform(ENVELOPED, null), path, transform(EXCLUSIVE, null))));
        assertRefusedThoughRight(RSA.recipe().transforms(() -> List.of(transform(ENVELOPED, null), path)));
    }

    @Test
    void a_style_sheet_is_not_run() {
        Element sheet = TestIdp.parse("""
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                <xsl:template match="/"><same/></xsl:template></xsl:stylesheet>""").getDocumentElement();
        Document document = TestIdp.unsigned();
        Element here = (Element) document.importNode(sheet, true);
        Transform style = transform(Transform.XSLT, new XSLTTransformParameterSpec(new DOMStructure(here)));
        RSA.sign(
                assertion(document),
                RSA.recipe().transforms(() -> List.of(transform(ENVELOPED, null), style, transform(EXCLUSIVE, null))));
        Refused.forItsSignature(() -> RSA.verify(document));
    }

    @Test
    void there_is_one_reference() {
        assertRefusedThoughRight(RSA.recipe().uris("#_a1", "#_a1"));
        assertRefusedThoughRight(RSA.recipe().uris("#_r1", "#_a1"));
    }

    @Test
    void a_reference_names_the_element_and_not_the_document() {
        Document document = TestIdp.unsigned();
        Element root = TestIdp.response(document);
        RSA.sign(root, RSA.recipe().uris(""));
        assertTrue(TestIdp.isLaxlyRight(signature(root), RSA.keys.getPublic()));
        Refused.forItsSignature(() -> RSA.verify(document));
        assertRefusedThoughRight(RSA.recipe().uris("#xpointer(id('_a1'))"));
    }

    @Test
    void a_signature_of_nothing_is_refused() {
        Document document = RSA.signed();
        Element info = Elements.only(signature(assertion(document)), Names.SIGNATURE, "SignedInfo");
        info.removeChild(Elements.only(info, Names.SIGNATURE, "Reference"));
        Refused.forItsSignature(() -> RSA.verify(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignatureValue", "DigestValue"})
    void a_value_that_is_empty_or_no_base64_is_refused(String name) {
        for (String value : List.of("", "*", "AA==", "A".repeat(50_000))) {
            Document document = RSA.signed();
            for (Element element : Elements.all(signature(assertion(document)))) {
                if (element.getLocalName().equals(name)) {
                    element.setTextContent(value);
                }
            }
            Refused.forItsSignature(() -> RSA.verify(document));
        }
    }
}
