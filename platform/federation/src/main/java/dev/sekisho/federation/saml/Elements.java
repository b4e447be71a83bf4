package dev.sekisho.federation.saml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Goes from an element to those in it, by namespace and name.
final class Elements {
    private Elements() {}

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .toList();
    }

    /// @throws UnreadableXmlException if there are several
    static Optional<Element> optional(Element parent, String namespace, String name) {
        List<Element> children = children(parent, namespace, name);
        if (children.size() > 1) {
            throw new UnreadableXmlException(
                    "The element " + parent.getLocalName() + " has more than one " + name + ".");
        }
        return children.stream().findFirst();
    }

    /// @throws UnreadableXmlException if there is none or there are several
    static Element only(Element parent, String namespace, String name) {
        return optional(parent, namespace, name)
                .orElseThrow(() -> new UnreadableXmlException(
                        "The element " + parent.getLocalName() + " does not have a " + name + "."));
    }

    /// The element and all in it, in document order. Its depth is bounded where it was read.
    static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>();
        add(root, all);
        return all;
    }

    private static void add(Element element, List<Element> all) {
        all.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(inner, all);
            }
        }
    }

    /// The whole text of an element that has nothing else, without the white space around it.
    ///
    /// @throws UnreadableXmlException if something stands in the text that could hide part of it
    static String text(Element element) {
        var text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Text part)) {
                throw new UnreadableXmlException(
                        "The element " + element.getLocalName() + " has something else than text.");
            }
            text.append(part.getData());
        }
        return text.toString().strip();
    }

    /// An attribute without a namespace; the empty string is one.
    static Optional<String> attribute(Element element, String name) {
        Attr attribute = element.getAttributeNodeNS(null, name);
        return Optional.ofNullable(attribute).map(Attr::getValue);
    }

    /// @throws UnreadableXmlException if it is missing or empty
    static String requiredAttribute(Element element, String name) {
        return attribute(element, name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new UnreadableXmlException(
                        "The element " + element.getLocalName() + " does not have the attribute " + name + "."));
    }
}
