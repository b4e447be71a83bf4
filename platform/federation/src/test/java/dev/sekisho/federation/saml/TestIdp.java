package dev.sekisho.federation.saml;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.SignatureMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A small identity provider: its metadata, and responses that it signs in all the ways that one might.
final class TestIdp {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String ISSUER = "https://idp.example.com/saml";
    static final String ENDPOINT = "https://signin.aws.amazon.com/saml";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private static final String RESPONSE = """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r1" Version="2.0" \
            IssueInstant="2026-03-01T11:59:00Z" Destination="https://signin.aws.amazon.com/saml">\
            <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.example.com/saml</saml:Issuer>\
            <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
            <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" \
            xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            ID="_a1" Version="2.0" IssueInstant="2026-03-01T11:59:00Z">
              <saml:Issuer>https://idp.example.com/saml</saml:Issuer>
              <saml:Subject>
                <saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">ana@example.com</saml:NameID>
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
                  <saml:SubjectConfirmationData NotOnOrAfter="2026-03-01T12:05:00.000Z" \
            Recipient="https://signin.aws.amazon.com/saml"/>
                </saml:SubjectConfirmation>
              </saml:Subject>
              <saml:Conditions NotBefore="2026-03-01T11:59:00Z" NotOnOrAfter="2026-03-01T12:05:00Z">
                <saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience></saml:AudienceRestriction>
              </saml:Conditions>
              <saml:AuthnStatement AuthnInstant="2026-03-01T11:59:00Z" SessionNotOnOrAfter="2026-03-01T20:00:00Z"/>
              <saml:AttributeStatement>
                <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/Role">\
            <saml:AttributeValue xsi:type="xs:string">\
            arn:aws:iam::123456789012:role/dev,arn:aws:iam::123456789012:saml-provider/idp</saml:AttributeValue>\
            </saml:Attribute>
                <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName">\
            <saml:AttributeValue xsi:type="xs:string">ana</saml:AttributeValue></saml:Attribute>
                <!--more-->
              </saml:AttributeStatement>
            </saml:Assertion>
            </samlp:Response>""";

    final KeyPair keys;
    private final Recipe usual;

    private TestIdp(KeyPair keys, Recipe usual) {
        this.keys = keys;
        this.usual = usual;
    }

    static TestIdp rsa() {
        KeyPair keys = newKeys("RSA");
        return new TestIdp(keys, Recipe.of(keys.getPrivate(), RSA_SHA256));
    }

    static TestIdp ec() {
        KeyPair keys = newKeys("EC");
        return new TestIdp(keys, Recipe.of(keys.getPrivate(), "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"));
    }

    static KeyPair newKeys(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How a signature is made.
    ///
    /// @param transforms makes new ones for each reference: they remember where they were used
    record Recipe(
            Key key,
            String method,
            String digest,
            String canonicalization,
            Supplier<List<Transform>> transforms,
            List<String> uris) {
        static Recipe of(Key key, String method) {
            return new Recipe(
                    key, method, SHA256, EXCLUSIVE, () -> TestIdp.transforms(ENVELOPED, EXCLUSIVE), List.of());
        }

        Recipe digest(String changed) {
            return new Recipe(key, method, changed, canonicalization, transforms, uris);
        }

        Recipe canonicalization(String changed) {
            return new Recipe(key, method, digest, changed, transforms, uris);
        }

        Recipe transforms(Supplier<List<Transform>> changed) {
            return new Recipe(key, method, digest, canonicalization, changed, uris);
        }

        Recipe uris(String... changed) {
            return new Recipe(key, method, digest, canonicalization, transforms, List.of(changed));
        }
    }

    static List<Transform> transforms(String... algorithms) {
        return List.of(algorithms).stream().map(name -> transform(name, null)).toList();
    }

    static Transform transform(String algorithm, @Nullable TransformParameterSpec parameters) {
        try {
            return XMLSignatureFactory.getInstance("DOM").newTransform(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Recipe recipe() {
        return usual;
    }

    SamlMetadata metadata() {
        return SamlMetadata.parse(metadataDocument());
    }

    String metadataDocument() {
        return metadataDocument("<md:KeyDescriptor use=\"signing\">" + keyInfo() + "</md:KeyDescriptor>");
    }

    String keyInfo() {
        return "<ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:X509Data><ds:X509Certificate>"
                + Certificates.of(keys) + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>";
    }

    static String metadataDocument(String descriptors) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" \
                entityID="https://idp.example.com/saml" validUntil="2100-01-01T00:00:00Z">
                  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                    %s
                    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" \
                Location="https://idp.example.com/sso"/>
                  </md:IDPSSODescriptor>
                </md:EntityDescriptor>""".formatted(descriptors);
    }

    /// A response that nobody has signed yet.
    static Document unsigned() {
        return unsigned(UnaryOperator.identity());
    }

    static Document unsigned(UnaryOperator<String> change) {
        return parse(change.apply(RESPONSE));
    }

    /// A change of the text of responses, which must have what is replaced.
    static UnaryOperator<String> replacing(String part, String by) {
        return text -> {
            if (!text.contains(part)) {
                throw new IllegalArgumentException(part);
            }
            return text.replace(part, by);
        };
    }

    static UnaryOperator<String> adding(String attribute, String... values) {
        var more = new StringBuilder("<saml:Attribute Name=\"" + attribute + "\">");
        for (String value : values) {
            more.append("<saml:AttributeValue>").append(value).append("</saml:AttributeValue>");
        }
        return replacing(
                "<!--more-->", more.append("</saml:Attribute><!--more-->").toString());
    }

    static Element response(Document document) {
        return document.getDocumentElement();
    }

    static Element assertion(Document document) {
        return (Element)
                document.getElementsByTagNameNS(Names.ASSERTION, "Assertion").item(0);
    }

    /// A response whose assertion is signed.
    Document signed() {
        return signed(UnaryOperator.identity());
    }

    Document signed(UnaryOperator<String> change) {
        Document document = unsigned(change);
        sign(assertion(document), usual);
        return document;
    }

    /// A response that is signed itself.
    Document responseSigned() {
        return responseSigned(UnaryOperator.identity());
    }

    Document responseSigned(UnaryOperator<String> change) {
        Document document = unsigned(change);
        sign(response(document), usual);
        return document;
    }

    /// Signs an element where the specification says, after its Issuer, with the key in the KeyInfo.
    void sign(Element element, Recipe recipe) {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        List<String> uris = recipe.uris().isEmpty() ? List.of("#" + element.getAttribute("ID")) : recipe.uris();
        markIds(element.getOwnerDocument());
        try {
            var digest = factory.newDigestMethod(recipe.digest(), null);
            List<Reference> references = uris.stream()
                    .map(uri -> factory.newReference(
                            uri, digest, recipe.transforms().get(), null, null))
                    .toList();
            var info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(recipe.canonicalization(), (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(recipe.method(), (SignatureMethodParameterSpec) null),
                    references);
            KeyInfoFactory keyInfos = factory.getKeyInfoFactory();
            KeyInfo keyInfo = keyInfos.newKeyInfo(List.of(keyInfos.newKeyValue(keys.getPublic())));
            var context = new DOMSignContext(
                    recipe.key(), element, Elements.children(element).get(1));
            context.setDefaultNamespacePrefix("ds");
            factory.newXMLSignature(info, keyInfo).sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    static Element signature(Element signed) {
        return Elements.only(signed, Names.SIGNATURE, "Signature");
    }

    private static void markIds(Document document) {
        for (Element element : Elements.all(document.getDocumentElement())) {
            if (element.hasAttribute("ID")) {
                element.setIdAttribute("ID", true);
            }
        }
    }

    /// Whether one who looks at nothing but the mathematics takes the signature for right.
    static boolean isLaxlyRight(Element signature, Key key) {
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        markIds(signature.getOwnerDocument());
        try {
            return XMLSignatureFactory.getInstance("DOM")
                    .unmarshalXMLSignature(context)
                    .validate(context);
        } catch (MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    SamlIdentity verify(Document response) {
        return verify(base64(text(response)), NOW);
    }

    SamlIdentity verify(String base64, Instant now) {
        return verify(base64, now, metadata());
    }

    static SamlIdentity verify(String base64, Instant now, SamlMetadata metadata) {
        var provider = new RegisteredProvider("123456789012", "idp", "SAMLSPEXAMPLE12345678901", metadata);
        return SamlResponses.verify(base64, provider, Set.of("https://iam.example.org/saml"), now);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Document parse(String text) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (SAXException | java.io.IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
