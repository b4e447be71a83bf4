package dev.sekisho.federation.saml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/// The attributes of an assertion by name, in the order given. A name may stand more than once.
final class Attributes {
    private final Map<String, List<Element>> byName = new LinkedHashMap<>();

    /// @throws UnreadableXmlException if one is encrypted
    Attributes(Element assertion) {
        for (Element statement : Elements.children(assertion, Names.ASSERTION, "AttributeStatement")) {
            for (Element attribute : Elements.children(statement)) {
                if (!Elements.is(attribute, Names.ASSERTION, "Attribute")) {
                    throw new UnreadableXmlException("Encrypted attributes are not supported.");
                }
                byName.computeIfAbsent(Elements.requiredAttribute(attribute, "Name"), _ -> new ArrayList<>())
                        .add(attribute);
            }
        }
    }

    Iterable<String> names() {
        return byName.keySet();
    }

    /// The values of all attributes of this name.
    List<String> all(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .flatMap(attribute -> values(attribute).stream())
                .map(Elements::text)
                .toList();
    }

    /// The one value of the one attribute of this name.
    ///
    /// @throws UnreadableXmlException if there is more than one
    Optional<String> single(String name) {
        List<Element> attributes = byName.getOrDefault(name, List.of());
        List<String> values = all(name);
        if (attributes.size() > 1 || values.size() > 1) {
            throw new UnreadableXmlException("The attribute " + Refusals.shown(name) + " has more than one value.");
        }
        return values.stream().findFirst();
    }

    /// The values of the first attribute of this name, with the texts of elements in them.
    List<String> first(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .limit(1)
                .flatMap(attribute -> values(attribute).stream())
                .map(value -> value.getTextContent().strip())
                .toList();
    }

    private static List<Element> values(Element attribute) {
        return Elements.children(attribute, Names.ASSERTION, "AttributeValue");
    }
}
