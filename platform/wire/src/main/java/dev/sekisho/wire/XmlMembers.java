package dev.sekisho.wire;

import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes a tree of members as XML elements, in the model's order.
final class XmlMembers {
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
            Object value = member.location() == Member.Location.BODY ? members.get(member.name()) : null;
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

    private void element(String name, Shape shape, String timestampFormat, Object value) {
        xml.open(name);
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
