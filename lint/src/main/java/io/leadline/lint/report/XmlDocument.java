package io.leadline.lint.report;

import io.leadline.diagnostic.VisibleText;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML 1.0 document on its way out, indented. XML has no place for control characters and for some others; text is
 * made visible before it is written. Not thread-safe.
 */
final class XmlDocument {
    private final XMLStreamWriter xml;
    private int depth;

    private XmlDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes what belongs there. */
    interface Body {
        void write(XmlDocument document) throws XMLStreamException;
    }

    static void write(Writer out, Body body) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(new XmlDocument(xml));
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /** Starts an element on a line of its own. */
    XmlDocument start(String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
        depth++;
        return this;
    }

    /** An element that holds nothing. */
    XmlDocument empty(String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEmptyElement(name);
        return this;
    }

    XmlDocument attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, VisibleText.of(value));
        return this;
    }

    XmlDocument attribute(String name, long value) throws XMLStreamException {
        return attribute(name, Long.toString(value));
    }

    /** Text in several lines, after which the element ends. */
    void endWithText(String text) throws XMLStreamException {
        depth--;
        xml.writeCharacters(VisibleText.lines(text));
        xml.writeEndElement();
    }

    /** Ends an element that holds others. */
    void end() throws XMLStreamException {
        depth--;
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
