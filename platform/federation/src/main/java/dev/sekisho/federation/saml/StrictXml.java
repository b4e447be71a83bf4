package dev.sekisho.federation.saml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads strangers' XML 1.0 into a tree, once it is known to be small: no DOCTYPE, nothing fetched, bounded.
///
/// The tree has no comments: neither does what signatures cover, so that a comment can never end a text early.
final class StrictXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String[] OFF = {
        "http://xml.org/sax/features/external-general-entities",
        "http://xml.org/sax/features/external-parameter-entities",
        "http://apache.org/xml/features/nonvalidating/load-external-dtd",
        "http://apache.org/xml/features/xinclude",
    };
    private static final String MOST_DEPTH = "jdk.xml.maxElementDepth";
    // Lists of names in a start tag are searched one by one.
    private static final String MOST_ATTRIBUTES = "jdk.xml.elementAttributeLimit";
    private static final String ATTRIBUTES = "200";

    private StrictXml() {}

    /// Returns the root element.
    ///
    /// @throws UnreadableXmlException if `text` is not well-formed, has a DOCTYPE or is too large
    static Element read(String text, Bounds bounds) {
        if (text.length() > bounds.characters()) {
            throw new UnreadableXmlException("The document is too long.");
        }
        try {
            measure(text, bounds);
            Document document = builder(bounds).parse(new InputSource(new StringReader(text)));
            if (!"1.0".equals(document.getXmlVersion())) {
                throw new UnreadableXmlException("The document is not XML 1.0.");
            }
            return document.getDocumentElement();
        } catch (SAXException e) {
            throw new UnreadableXmlException("The document is not well-formed XML without a DOCTYPE.");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser is not as it was.", e);
        }
    }

    private static void measure(String text, Bounds bounds)
            throws SAXException, ParserConfigurationException, IOException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        for (String feature : OFF) {
            factory.setFeature(feature, false);
        }
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setProperty(MOST_DEPTH, String.valueOf(bounds.depth()));
        reader.setProperty(MOST_ATTRIBUTES, ATTRIBUTES);
        var measure = new Measure(bounds);
        reader.setContentHandler(measure);
        reader.setErrorHandler(measure);
        reader.parse(new InputSource(new StringReader(text)));
    }

    private static DocumentBuilder builder(Bounds bounds) throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        for (String feature : OFF) {
            factory.setFeature(feature, false);
        }
        factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(MOST_DEPTH, String.valueOf(bounds.depth()));
        factory.setAttribute(MOST_ATTRIBUTES, ATTRIBUTES);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Measure(bounds));
        return builder;
    }

    /// Counts, and is silent: the JDK's own handler prints errors.
    private static final class Measure extends DefaultHandler {
        private final Bounds bounds;
        private int depth;
        private int nodes;

        Measure(Bounds bounds) {
            this.bounds = bounds;
        }

        @Override
        public void startPrefixMapping(String prefix, String uri) {
            count(1);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            depth++;
            if (depth > bounds.depth()) {
                throw new UnreadableXmlException("The document has elements too deep in one another.");
            }
            count(1 + attributes.getLength());
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            depth--;
        }

        @Override
        public void processingInstruction(String target, String data) {
            count(1);
        }

        private void count(int more) {
            nodes += more;
            if (nodes > bounds.nodes()) {
                throw new UnreadableXmlException("The document has too many nodes.");
            }
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
