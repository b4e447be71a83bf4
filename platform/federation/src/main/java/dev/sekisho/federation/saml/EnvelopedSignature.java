package dev.sekisho.federation.saml;

import java.security.PublicKey;
import java.util.List;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/// A signature in the element that it signs.
final class EnvelopedSignature {
    private final Element signature;
    private final Element signed;
    private final String id;

    /// @param signature a child of a Response or Assertion
    EnvelopedSignature(Element signature) {
        this.signature = signature;
        this.signed = (Element) signature.getParentNode();
        this.id = Elements.requiredAttribute(signed, "ID");
    }

    /// Returns whether one of the keys verifies that the signature is of the element that it stands in.
    ///
    /// Takes the KeyInfo out of it, which the signature leaves out as it does itself: what a message says about
    /// keys is not even parsed. A signature around this one must be verified before.
    boolean isBy(List<PublicKey> keys) {
        Elements.optional(signature, Names.SIGNATURE, "KeyInfo").ifPresent(signature::removeChild);
        try {
            String kind = SignatureForm.keyKind(signature, id);
            signed.setIdAttributeNS(null, "ID", true);
            return keys.stream().filter(key -> key.getAlgorithm().equals(kind)).anyMatch(this::isBy);
        } catch (UnreadableXmlException e) {
            return false;
        }
    }

    private boolean isBy(PublicKey key) {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        context.setURIDereferencer(onlySigned(factory.getURIDereferencer()));
        try {
            return factory.unmarshalXMLSignature(context).validate(context);
        } catch (MarshalException | XMLSignatureException e) {
            return false;
        }
    }

    /// Finds the signed element, this very node of the tree, and nothing else.
    private URIDereferencer onlySigned(URIDereferencer finder) {
        return (reference, context) -> {
            if (!reference.getURI().equals("#" + id)
                    || !signed.isSameNode(signed.getOwnerDocument().getElementById(id))) {
                throw new URIReferenceException("The reference is not to the signed element.");
            }
            return finder.dereference(reference, context);
        };
    }
}
