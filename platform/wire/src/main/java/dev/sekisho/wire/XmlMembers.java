package dev.sekisho.wire;

import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes a tree of members as XML elements, in the model's order.
final class XmlMembers {

    /// The namespace of the one attribute that the models have, `xsi:type`. Source: XML Schema Part 1, section 2.6.
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlWriter xml;

    /// How the protocol writes a time where the model names no format.
    private final Function<Instant, String> time;

    XmlMembers(XmlWriter xml, Function<Instant, String> time) {
        this.xml = xml;
        this.time = time;
    }

    /// Writes the members that travel in the body.
    void structure(Shape.Structure shape, Map<?, ?> members) {
        for (Member member : shape.members()) {
            boolean element = member.location() == Member.Location.BODY && !member.xmlAttribute();
            Object value = element ? members.get(member.name()) : null;
            if (value != null) {
                member(member, value);
            }
        }
    }

    private void member(Member member, Object value) {
        Shape shape = member.shape();
        if (member.flattened() && shape instanceof Shape.ListOf list) {
            for (Object element : (List<?>) value) {
                element(member.locationName(), list.element().get(), member.timestampFormat(), element);
            }
        } else if (member.flattened() && shape instanceof Shape.MapOf map) {
            entries(member.locationName(), map, (Map<?, ?>) value);
        } else {
            element(member.locationName(), shape, member.timestampFormat(), value);
        }
    }

    private void open(String name, Shape shape, Object value) {
        if (shape instanceof Shape.Structure structure) {
            for (Member member : structure.members()) {
                if (member.xmlAttribute() && ((Map<?, ?>) value).get(member.name()) instanceof String text) {
                    xml.open(name, INSTANCE, member.locationName(), text);
                    return;
                }
            }
        }
        xml.open(name);
    }

    private void element(String name, Shape shape, String timestampFormat, Object value) {
        open(name, shape, value);
        switch (shape) {
            case Shape.Structure structure -> structure(structure, (Map<?, ?>) value);
            case Shape.ListOf list -> {
                for (Object element : (List<?>) value) {
                    element(list.elementName(), list.element().get(), "", element);
                }
            }
            case Shape.MapOf map -> entries("entry", map, (Map<?, ?>) value);
            default -> xml.text(Scalars.text(shape, timestampFormat, value, time));
        }
        xml.close(name);
    }

    private void entries(String name, Shape.MapOf map, Map<?, ?> entries) {
        entries.forEach((key, value) -> {
            xml.open(name);
            element(map.keyName(), map.key().get(), "", key);
            element(map.valueName(), map.value().get(), "", value);
            xml.close(name);
        });
    }
}
