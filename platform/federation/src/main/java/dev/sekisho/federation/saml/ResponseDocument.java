package dev.sekisho.federation.saml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/// A Response with one Assertion, of which nothing is believed yet.
///
/// @param response the root of the document
/// @param assertion a child of it, and the only one in the document
/// @param signatures all in the document, the Response's first; each is a child of one of the two
record ResponseDocument(Element response, Element assertion, List<Element> signatures) {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,255}");

    /// Reads the root, of which only the Status may be looked at before the rest is.
    ///
    /// @throws UnreadableXmlException if it is not Base64 of a Response
    static Element root(String base64) {
        if (base64.length() > Bounds.RESPONSE.characters()) {
            throw new UnreadableXmlException("The SAML response is too long.");
        }
        Element root = StrictXml.read(decoded(base64), Bounds.RESPONSE);
        if (!Elements.is(root, Names.PROTOCOL, "Response")) {
            throw new UnreadableXmlException("The root of the document is not a Response.");
        }
        return root;
    }

    private static String decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("[ \t\r\n]", ""));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new UnreadableXmlException("Invalid base64 SAMLResponse");
        }
    }

    /// @throws UnreadableXmlException if the document is not as it must be
    static ResponseDocument of(Element root) {
        List<Element> all = Elements.all(root);
        requireUniqueIds(all);
        if (all.stream().anyMatch(element -> Elements.is(element, Names.ASSERTION, "EncryptedAssertion"))) {
            throw new UnreadableXmlException("Encrypted assertions are not supported.");
        }
        List<Element> assertions = all.stream()
                .filter(element -> Elements.is(element, Names.ASSERTION, "Assertion"))
                .toList();
        if (assertions.size() != 1 || !root.isSameNode(assertions.getFirst().getParentNode())) {
            throw new UnreadableXmlException("The Response must have exactly one Assertion.");
        }
        Element assertion = assertions.getFirst();
        for (Element versioned : List.of(root, assertion)) {
            requireVersionAndId(versioned);
        }
        return new ResponseDocument(root, assertion, signatures(all, root, assertion));
    }

    private static List<Element> signatures(List<Element> all, Element root, Element assertion) {
        List<Element> signatures = all.stream()
                .filter(element -> Elements.is(element, Names.SIGNATURE, "Signature"))
                .toList();
        Set<Node> parents = new HashSet<>();
        for (Element signature : signatures) {
            Node parent = signature.getParentNode();
            if (!(root.isSameNode(parent) || assertion.isSameNode(parent)) || !parents.add(parent)) {
                throw Refusals.signature();
            }
        }
        return signatures.stream()
                .sorted(Comparator.comparing(signature -> !root.isSameNode(signature.getParentNode())))
                .toList();
    }

    private static void requireVersionAndId(Element element) {
        if (!Elements.requiredAttribute(element, "Version").equals("2.0")) {
            throw new UnreadableXmlException("The Version of the " + element.getLocalName() + " is not 2.0.");
        }
        if (!ID.matcher(Elements.requiredAttribute(element, "ID")).matches()) {
            throw new UnreadableXmlException("The ID of the " + element.getLocalName() + " is not a name.");
        }
    }

    /// Whatever an attribute is called that anybody may take for an ID, its value is there once.
    private static void requireUniqueIds(List<Element> all) {
        Set<String> ids = new HashSet<>();
        for (Element element : all) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (isId(attribute) && !ids.add(attribute.getValue().strip())) {
                    throw new UnreadableXmlException("Two elements have the same ID.");
                }
            }
        }
    }

    private static boolean isId(Attr attribute) {
        String name = attribute.getLocalName().toLowerCase(Locale.ROOT);
        // A prefix may be called so as often as wanted.
        boolean declares = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
        return !declares && (name.equals("id") || name.equals("assertionid") || name.equals("responseid"));
    }
}
