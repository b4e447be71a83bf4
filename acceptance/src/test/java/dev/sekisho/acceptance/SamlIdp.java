package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A SAML identity provider, by the documents that it gives out: its metadata, and responses for one user.
///
/// @param entityId what it is called
record SamlIdp(String entityId, SelfSigned key) {
    /// AWS's sign-in endpoint, for which responses are.
    static final String AUDIENCE = "https://signin.aws.amazon.com/saml";

    private static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    String metadata() {
        try {
            return """
                    <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
                      <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                        <md:KeyDescriptor use="signing">
                          <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                            <ds:X509Certificate>%s</ds:X509Certificate>
                          </ds:X509Data></ds:KeyInfo>
                        </md:KeyDescriptor>
                        <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
                            Location="https://idp.example.com/sso"/>
                      </md:IDPSSODescriptor>
                    </md:EntityDescriptor>
                    """.formatted(
                    entityId,
                    Base64.getMimeEncoder().encodeToString(key.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A signed response of now, about `ana@example.com`, for AWS's sign-in endpoint.
    ///
    /// @param roles the ARNs of a role and a provider, with a comma between
    /// @param tags tags of the session
    String response(String roles, Map<String, String> tags) {
        return response(roles, tags, AUDIENCE);
    }

    /// @param recipient the endpoint that the response is for
    String response(String roles, Map<String, String> tags, String recipient) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String more = attribute("Role", roles) + attribute("RoleSessionName", "ana") + attributes(tags);
        Document document = parse("""
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
                xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r" Version="2.0" IssueInstant="%1$s" \
                Destination="%2$s"><saml:Issuer>%3$s</saml:Issuer>\
                <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                <saml:Assertion ID="_a" Version="2.0" IssueInstant="%1$s"><saml:Issuer>%3$s</saml:Issuer>\
                <saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">\
                ana@example.com</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
                <saml:SubjectConfirmationData NotOnOrAfter="%4$s" Recipient="%2$s"/></saml:SubjectConfirmation>\
                </saml:Subject><saml:Conditions NotBefore="%1$s" NotOnOrAfter="%4$s"><saml:AudienceRestriction>\
                <saml:Audience>urn:amazon:webservices</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AuthnStatement AuthnInstant="%1$s"/>\
                <saml:AttributeStatement>%5$s</saml:AttributeStatement></saml:Assertion></samlp:Response>""".formatted(now, recipient, entityId, now.plusSeconds(300), more));
        sign((Element) document.getElementsByTagNameNS(ASSERTION, "Assertion").item(0));
        return Base64.getEncoder().encodeToString(text(document).getBytes(UTF_8));
    }

    private static String attributes(Map<String, String> tags) {
        var all = new StringBuilder();
        tags.forEach((key, value) -> all.append(attribute("PrincipalTag:" + key, value)));
        return all.toString();
    }

    private static String attribute(String name, String value) {
        return "<saml:Attribute Name=\"" + ATTRIBUTES + name + "\"><saml:AttributeValue>" + value
                + "</saml:AttributeValue></saml:Attribute>";
    }

    /// Puts a signature where the specification wants it: after the Issuer.
    private void sign(Element assertion) {
        assertion.setIdAttribute("ID", true);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        try {
            var reference = factory.newReference(
                    "#" + assertion.getAttribute("ID"),
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            var signed = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                    List.of(reference));
            factory.newXMLSignature(signed, null)
                    .sign(new DOMSignContext(
                            key.key(), assertion, assertion.getFirstChild().getNextSibling()));
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Document document) {
        try {
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
