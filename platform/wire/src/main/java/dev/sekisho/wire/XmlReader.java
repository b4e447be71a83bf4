package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.Payload;
import dev.sekisho.models.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the XML of requests: bounded, without DOCTYPE, entities or anything external, and only what the shape
/// knows.
final class XmlReader {
    /// Above what the largest request needs: 10,000 parts with their checksums, or 1,000 escaped keys.
    static final int LONGEST = 8 << 20;

    private static final int DEEPEST = 16;

    /// More elements in one list than S3 takes in any request.
    private static final int MOST_ELEMENTS = 10_000;

    private final XMLStreamReader xml;
    private int depth;

    private XmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// A factory for one document: the JDK's keeps hold of the last reader that it made, and so of its text.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// The whole body, read to its end, so that it is what was signed.
    ///
    /// @throws AwsError MaxMessageLengthExceeded if it is longer than any request needs
    static byte[] bytes(Payload payload) {
        try (InputStream stream = payload.stream()) {
            if (payload.length() <= LONGEST) {
                byte[] bytes = stream.readNBytes(LONGEST + 1);
                if (bytes.length <= LONGEST) {
                    return bytes;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw AwsError.of("MaxMessageLengthExceeded", 400, "Your request was too big.");
    }

    /// @param root the root element's local name; its namespace does not matter, S3 takes requests without one as
    ///     well
    /// @throws AwsError MalformedXML if the text is not UTF-8, not XML, or has or lacks anything against the shape
    static Map<String, Object> read(byte[] bytes, String root, Shape.Structure shape) {
        String text = Percent.utf8(ByteBuffer.wrap(bytes));
        if (text == null) {
            throw malformed();
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.strip()));
            try {
                return new XmlReader(xml).document(root, shape);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    private Map<String, Object> document(String root, Shape.Structure shape) throws XMLStreamException {
        int event = xml.next();
        while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.SPACE) {
            event = xml.next();
        }
        // A DOCTYPE arrives as an event of its own, so it ends here.
        if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals(root)) {
            throw malformed();
        }
        Map<String, Object> members = structure(shape);
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = xml.next();
        }
        return members;
    }

    private Map<String, Object> structure(Shape.Structure shape) throws XMLStreamException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (nextElement()) {
            Member member = member(shape, xml.getLocalName()).orElseThrow(XmlReader::malformed);
            if (member.flattened() && member.shape() instanceof Shape.ListOf list) {
                add(elements(members, member), list);
            } else if (members.put(member.name(), value(member.shape(), member.timestampFormat())) != null) {
                throw malformed();
            }
        }
        for (Member member : shape.members()) {
            if (member.required() && !members.containsKey(member.name())) {
                throw malformed();
            }
        }
        return members;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> elements(Map<String, Object> members, Member member) {
        return (List<Object>) members.computeIfAbsent(member.name(), _ -> new ArrayList<>());
    }

    private static Optional<Member> member(Shape.Structure shape, String element) {
        for (Member member : shape.members()) {
            if (member.locationName().equals(element)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /// Reads the element at which the reader stands, to its end.
    private Object value(Shape shape, String timestampFormat) throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw malformed();
        }
        Object value = switch (shape) {
            case Shape.Structure structure -> structure(structure);
            case Shape.ListOf list -> list(list);
            case Shape.Text _ -> xml.getElementText();
            case Shape.Bool _ -> bool(xml.getElementText());
            case Shape.Int _ -> (int) integer(xml.getElementText(), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Shape.LongInt _ -> integer(xml.getElementText(), Long.MIN_VALUE, Long.MAX_VALUE);
            case Shape.Timestamp _ -> timestamp(xml.getElementText(), timestampFormat);
            case Shape.MapOf _, Shape.Decimal _, Shape.Blob _ ->
                throw new IllegalArgumentException("No request's XML carries a " + shape.name());
        };
        depth--;
        return value;
    }

    private List<Object> list(Shape.ListOf shape) throws XMLStreamException {
        List<Object> elements = new ArrayList<>();
        while (nextElement()) {
            if (!xml.getLocalName().equals(shape.elementName())) {
                throw malformed();
            }
            add(elements, shape);
        }
        return elements;
    }

    private void add(List<Object> elements, Shape.ListOf shape) throws XMLStreamException {
        if (elements.size() == MOST_ELEMENTS) {
            throw malformed();
        }
        elements.add(value(shape.element().get(), ""));
    }

    /// Moves to the next child; false at the parent's end. Only white space and comments may stand between.
    private boolean nextElement() throws XMLStreamException {
        return xml.nextTag() == XMLStreamConstants.START_ELEMENT;
    }

    private static Boolean bool(String text) {
        return switch (text.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw malformed();
        };
    }

    private static long integer(String text, long least, long most) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, with what is out of range.
        }
        throw malformed();
    }

    private static Instant timestamp(String text, String format) {
        Instant time = Timestamps.parse(text.strip(), format.isEmpty() ? "iso8601" : format);
        if (time == null) {
            throw malformed();
        }
        return time;
    }

    private static AwsError malformed() {
        return AwsError.of(
                "MalformedXML",
                400,
                "The XML you provided was not well-formed or did not validate against our published schema");
    }
}
