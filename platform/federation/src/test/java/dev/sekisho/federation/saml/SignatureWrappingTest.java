package dev.sekisho.federation.saml;

import static dev.sekisho.federation.saml.TestIdp.assertion;
import static dev.sekisho.federation.saml.TestIdp.response;
import static dev.sekisho.federation.saml.TestIdp.signature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Responses in which what is signed is kept somewhere, and something else is put where it is read. Each is made of a
/// response that is accepted as it is.
///
/// Source: Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be", whose variants have these numbers.
class SignatureWrappingTest {
    private static final TestIdp IDP = TestIdp.rsa();
    private final Document document = IDP.signed();
    private final Element response = response(document);
    private final Element original = assertion(document);
    private final Element evil = forged(original);
    private final Document whole = IDP.responseSigned();

    @BeforeEach
    void both_are_accepted_as_they_are() {
        assertEquals("ana@example.com", IDP.verify(document).subject());
        assertEquals("ana@example.com", IDP.verify(whole).subject());
        assertTrue(TestIdp.isLaxlyRight(signature(original), IDP.keys.getPublic()));
    }

    /// A copy for somebody else, with IDs of its own and without a signature.
    private static Element forged(Element element) {
        Element copy = (Element) element.cloneNode(true);
        Elements.optional(copy, Names.SIGNATURE, "Signature").ifPresent(copy::removeChild);
        for (Element inside : Elements.all(copy)) {
            if (inside.hasAttribute("ID")) {
                inside.setAttribute("ID", "_evil" + inside.getAttribute("ID"));
            }
            if (inside.getLocalName().equals("NameID")) {
                inside.setTextContent("admin@example.com");
            }
        }
        return copy;
    }

    private static void assertRefused(Document forged) {
        Refused.asInvalid(() -> IDP.verify(forged));
        Refused.asInvalid(() -> IDP.verify(TestIdp.parse(TestIdp.text(forged))));
    }

    private Element object(Element inside) {
        Element object = inside.getOwnerDocument().createElementNS(Names.SIGNATURE, "ds:Object");
        object.appendChild(inside);
        return object;
    }

    @Test
    void xsw_1_the_signed_response_in_the_signature_of_a_forged_one() {
        Element signed = response(whole);
        Element forged = forged(signed);
        Element signature = signature(signed);
        Element kept = (Element) signed.cloneNode(true);
        kept.removeChild(signature(kept));
        whole.replaceChild(forged, signed);
        signature.appendChild(object(kept));
        forged.insertBefore(signature, Elements.children(forged).get(1));
        assertRefused(whole);
    }

    @Test
    void xsw_2_the_signed_response_beside_its_signature_in_a_forged_one() {
        Element signed = response(whole);
        Element forged = forged(signed);
        Element signature = signature(signed);
        Element kept = (Element) signed.cloneNode(true);
        kept.removeChild(signature(kept));
        whole.replaceChild(forged, signed);
        forged.insertBefore(signature, Elements.children(forged).get(1));
        forged.insertBefore(kept, signature);
        assertRefused(whole);
    }

    @Test
    void xsw_3_a_forged_assertion_before_the_signed_one() {
        response.insertBefore(evil, original);
        assertRefused(document);
    }

    @Test
    void xsw_3_a_forged_assertion_after_the_signed_one() {
        response.appendChild(evil);
        assertRefused(document);
    }

    @Test
    void xsw_4_the_signed_assertion_in_a_forged_one() {
        response.replaceChild(evil, original);
        evil.appendChild(original);
        assertRefused(document);
    }

    @Test
    void xsw_5_the_signature_in_a_forged_assertion_and_the_signed_one_last() {
        Element signature = signature(original);
        original.removeChild(signature);
        evil.insertBefore(signature, Elements.children(evil).get(1));
        response.insertBefore(evil, original);
        assertRefused(document);
    }

    @Test
    void xsw_6_the_signed_assertion_in_the_signature_of_a_forged_one() {
        Element signature = signature(original);
        original.removeChild(signature);
        response.replaceChild(evil, original);
        signature.appendChild(original);
        evil.insertBefore(signature, Elements.children(evil).get(1));
        assertRefused(document);
    }

    @Test
    void xsw_7_a_forged_assertion_in_an_extension() {
        Element extensions = document.createElementNS(Names.PROTOCOL, "samlp:Extensions");
        extensions.appendChild(evil);
        response.insertBefore(extensions, original);
        assertRefused(document);
    }

    @Test
    void xsw_8_the_signed_assertion_in_an_object_of_the_signature_of_a_forged_one() {
        Element signature = signature(original);
        original.removeChild(signature);
        response.replaceChild(evil, original);
        signature.appendChild(object(original));
        evil.insertBefore(signature, Elements.children(evil).get(1));
        assertRefused(document);
    }

    @Test
    void the_signed_assertion_in_an_extension_and_a_forged_one_in_its_place() {
        Element extensions = document.createElementNS(Names.PROTOCOL, "samlp:Extensions");
        response.replaceChild(evil, original);
        response.insertBefore(extensions, evil);
        extensions.appendChild(original);
        assertRefused(document);
    }

    @Test
    void the_signed_assertion_under_another_name_that_is_read_nowhere() {
        // The only Assertion is the forged one; what is signed is called so no more in a document that is cut.
        Element signature = signature(original);
        evil.insertBefore(signature, Elements.children(evil).get(1));
        response.replaceChild(evil, original);
        Refused.forItsSignature(() -> IDP.verify(document));
    }

    @Test
    void a_forged_assertion_with_the_id_of_the_signed_one() {
        evil.setAttribute("ID", original.getAttribute("ID"));
        response.insertBefore(evil, original);
        assertEquals("Two elements have the same ID.", Refused.asInvalid(() -> IDP.verify(document)));
    }

    @Test
    void an_id_that_another_element_has_too() {
        Element status = Elements.only(response, Names.PROTOCOL, "Status");
        for (String name : new String[] {"ID", "Id", "id", "xml:id", "AssertionID"}) {
            status.setAttribute(name, original.getAttribute("ID"));
            assertEquals("Two elements have the same ID.", Refused.asInvalid(() -> IDP.verify(document)));
            status.removeAttribute(name);
        }
        IDP.verify(document);
    }

    @Test
    void an_unsigned_assertion_whose_response_only_carries_a_signature_of_another_element() {
        Document other = TestIdp.unsigned();
        IDP.sign(response(other), IDP.recipe().uris("#_a1"));
        Refused.forItsSignature(() -> IDP.verify(other));
    }

    @Test
    void an_assertion_that_carries_the_signature_of_its_response() {
        Document other = TestIdp.unsigned();
        IDP.sign(assertion(other), IDP.recipe().uris("#_r1"));
        Refused.forItsSignature(() -> IDP.verify(other));
    }

    @Test
    void a_changed_assertion_in_a_response_whose_signature_is_gone() {
        Element signed = response(whole);
        signed.removeChild(signature(signed));
        Refused.forItsSignature(() -> IDP.verify(whole));
    }

    @Test
    void a_right_signature_of_the_assertion_does_not_mend_a_wrong_one_of_the_response() {
        IDP.sign(response, IDP.recipe());
        response.setAttribute("Consent", "urn:changed");
        Refused.forItsSignature(() -> IDP.verify(document));
    }

    @Test
    void a_right_signature_of_the_response_does_not_mend_a_wrong_one_of_the_assertion() {
        Document other = IDP.signed();
        assertion(other).setAttribute("Changed", "yes");
        IDP.sign(response(other), IDP.recipe());
        Refused.forItsSignature(() -> IDP.verify(other));
    }

    @Test
    void two_signatures_of_one_element() {
        IDP.sign(original, IDP.recipe());
        Refused.forItsSignature(() -> IDP.verify(document));
    }

    @Test
    void a_signature_deeper_in_the_assertion() {
        Element signature = signature(original);
        Elements.only(original, Names.ASSERTION, "Subject").appendChild(signature);
        Refused.forItsSignature(() -> IDP.verify(document));
    }
}
