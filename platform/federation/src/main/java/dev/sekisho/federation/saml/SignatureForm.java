package dev.sekisho.federation.saml;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// What a Signature must look like to be looked at: one reference, to its parent, and what is allowed to be in it.
///
/// Source: SAML 2.0 Core, 5.4 "XML Signature Profile".
final class SignatureForm {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    /// The kind of key that a signature method takes.
    private static final Map<String, String> METHODS = Map.of(
            MORE + "rsa-sha256", "RSA",
            MORE + "rsa-sha384", "RSA",
            MORE + "rsa-sha512", "RSA",
            MORE + "ecdsa-sha256", "EC",
            MORE + "ecdsa-sha384", "EC",
            MORE + "ecdsa-sha512", "EC");
    private static final List<String> DIGESTS = List.of(
            "http://www.w3.org/2001/04/xmlenc#sha256", MORE + "sha384", "http://www.w3.org/2001/04/xmlenc#sha512");

    private SignatureForm() {}

    /// Returns the kind of the keys that may have made the signature, `RSA` or `EC`.
    ///
    /// @param signature without a KeyInfo
    /// @param id of the element that must be signed
    /// @throws UnreadableXmlException if something is missing, or there that is not allowed
    static String keyKind(Element signature, String id) {
        Element info = inOrder(signature, "SignedInfo", "SignatureValue").getFirst();
        List<Element> parts = inOrder(info, "CanonicalizationMethod", "SignatureMethod", "Reference");
        requireExclusive(parts.get(0));
        requireEmpty(parts.get(1));
        String kind = METHODS.get(Elements.requiredAttribute(parts.get(1), "Algorithm"));
        if (kind == null) {
            throw new UnreadableXmlException("The signature method is not accepted.");
        }
        requireReference(parts.get(2), id);
        return kind;
    }

    private static void requireReference(Element reference, String id) {
        require(Elements.requiredAttribute(reference, "URI").equals("#" + id));
        List<Element> parts = inOrder(reference, "Transforms", "DigestMethod", "DigestValue");
        List<Element> transforms = inOrder(parts.get(0), "Transform", "Transform");
        require(Elements.requiredAttribute(transforms.get(0), "Algorithm").equals(ENVELOPED));
        requireEmpty(transforms.get(0));
        requireExclusive(transforms.get(1));
        require(DIGESTS.contains(Elements.requiredAttribute(parts.get(1), "Algorithm")));
        requireEmpty(parts.get(1));
    }

    /// Exclusive canonicalization without comments, which may name prefixes that are treated as visible.
    private static void requireExclusive(Element method) {
        require(Elements.requiredAttribute(method, "Algorithm").equals(EXCLUSIVE));
        List<Element> children = Elements.children(method);
        require(children.size() <= 1
                && children.stream().allMatch(child -> Elements.is(child, EXCLUSIVE, "InclusiveNamespaces")));
        children.forEach(SignatureForm::requireEmpty);
    }

    private static void requireEmpty(Element element) {
        require(Elements.children(element).isEmpty());
    }

    private static List<Element> inOrder(Element parent, String... names) {
        List<Element> children = Elements.children(parent);
        require(children.size() == names.length);
        for (int i = 0; i < names.length; i++) {
            require(Elements.is(children.get(i), Names.SIGNATURE, names[i]));
        }
        return children;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new UnreadableXmlException("The signature has something that is not accepted.");
        }
    }
}
