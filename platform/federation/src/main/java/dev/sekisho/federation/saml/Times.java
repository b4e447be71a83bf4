package dev.sekisho.federation.saml;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.w3c.dom.Element;

/// The times of SAML: xs:dateTime in UTC.
final class Times {
    private Times() {}

    /// @throws UnreadableXmlException if it is there and is no time
    static Optional<Instant> attribute(Element element, String name) {
        return Elements.attribute(element, name).map(text -> parse(text.strip(), name));
    }

    private static Instant parse(String text, String name) {
        try {
            // Years of four digits.
            if (text.length() <= 40 && text.indexOf('-') == 4) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Refused below.
        }
        throw new UnreadableXmlException("The value of " + name + " is not a time.");
    }
}
