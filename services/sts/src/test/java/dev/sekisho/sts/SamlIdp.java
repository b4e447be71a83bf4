package dev.sekisho.sts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
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

/// A SAML identity provider with one RSA key.
final class SamlIdp {
    static final String ISSUER = "https://idp.example/saml";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final KeyStore keys;

    private SamlIdp(KeyStore keys) {
        this.keys = keys;
    }

    static SamlIdp create() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = Files.createTempDirectory("idp").resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int status = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "idp",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=idp",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "password")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool made no key.");
        }
        return new SamlIdp(KeyStore.getInstance(file.toFile(), "password".toCharArray()));
    }

    String metadata() throws GeneralSecurityException {
        return """
                <?xml version="1.0"?>
                <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
                <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>
                <X509Certificate>%s</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
                <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
                 Location="https://idp.example/sso"/>
                </IDPSSODescriptor></EntityDescriptor>""".formatted(
                        ISSUER,
                        Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("idp").getEncoded()));
    }

    static String attribute(String name, String value) {
        return """
            <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/%s">\
            <saml:AttributeValue>%s</saml:AttributeValue></saml:Attribute>""".formatted(name, value);
    }

    /// A response with a signed assertion, in Base64.
    ///
    /// @param attributes beside the name of the session, which is `ana`
    String response(Instant now, String attributes) throws Exception {
        return response(now, attributes, "");
    }

    /// @param session an attribute of the statement on the sign-in
    String response(Instant now, String attributes, String session) throws Exception {
        return encoded(signed(unsigned(now, attributes, session)));
    }

    /// The same without a signature.
    String unsignedResponse(Instant now, String attributes) throws Exception {
        return encoded(unsigned(now, attributes, ""));
    }

    private static Document unsigned(Instant now, String attributes, String session)
            throws ParserConfigurationException, IOException, SAXException {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        String xml = """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Version="2.0" \
                IssueInstant="%1$s"><samlp:Status><samlp:StatusCode \
                Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a" Version="2.0" \
                IssueInstant="%1$s"><saml:Issuer>%3$s</saml:Issuer><saml:Subject><saml:NameID \
                Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">ana@idp.example</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData \
                NotOnOrAfter="%2$s" Recipient="https://signin.aws.amazon.com/saml"/></saml:SubjectConfirmation>\
                </saml:Subject><saml:Conditions NotBefore="%1$s" NotOnOrAfter="%2$s"><saml:AudienceRestriction>\
                <saml:Audience>urn:amazon:webservices</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AuthnStatement AuthnInstant="%1$s"%6$s/><saml:AttributeStatement>%4$s%5$s</saml:AttributeStatement>\
                </saml:Assertion></samlp:Response>""".formatted(
                        from, from.plusSeconds(300), ISSUER, attribute("RoleSessionName", "ana"), attributes, session);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private Document signed(Document document)
            throws GeneralSecurityException, MarshalException, XMLSignatureException {
        var assertion =
                (Element) document.getElementsByTagNameNS("*", "Assertion").item(0);
        assertion.setIdAttribute("ID", true);
        var factory = XMLSignatureFactory.getInstance("DOM");
        Reference reference = factory.newReference(
                "#_a",
                factory.newDigestMethod("http://www.w3.org/2001/04/xmlenc#sha256", null),
                List.of(
                        factory.newTransform(
                                "http://www.w3.org/2000/09/xmldsig#enveloped-signature", (TransformParameterSpec) null),
                        factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                List.of(reference));
        var key = (PrivateKey) keys.getKey("idp", "password".toCharArray());
        var subject = assertion.getElementsByTagNameNS("*", "Subject").item(0);
        factory.newXMLSignature(info, null).sign(new DOMSignContext(key, assertion, subject));
        return document;
    }

    private static String encoded(Document document) throws TransformerException {
        var text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return Base64.getEncoder().encodeToString(text.toString().getBytes(UTF_8));
    }
}
