package org.tamga.shared.wco;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.MalformedMessage.Reason;

/** Builds the tree of one message while its events go by, and counts against the limits. */
final class WcoTree {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO-8859-15",
            "WINDOWS-1252", "UTF-16", "UTF-16BE", "UTF-16LE");

    private final XMLStreamReader xml;
    private final Set<String> roots;
    private final ReaderLimits limits;

    private int elements;
    private int depth;

    WcoTree(XMLStreamReader xml, Set<String> roots, ReaderLimits limits) {
        this.xml = xml;
        this.roots = roots;
        this.limits = limits;
    }

    WcoElement read() throws XMLStreamException {
        checkEncoding();
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw refusal(Reason.DOCTYPE_FORBIDDEN, "a document type declaration is not accepted: remove it");
            }
        }
        if (!roots.contains(xml.getLocalName())) {
            throw refusal(Reason.WRONG_ROOT, "the root element is %s; expected %s".formatted(shorten(xml.getLocalName()),
                    String.join(" or ", roots.stream().sorted().toList())));
        }
        WcoElement root = element();
        while (xml.hasNext()) {
            xml.next();
        }
        return root;
    }

    /** From the start tag under the cursor to its end tag. Recursion is bounded by the limit on depth. */
    private WcoElement element() throws XMLStreamException {
        enter();
        WcoElement element = new WcoElement(xml.getLocalName(), null, attributes());
        Text text = new Text();
        int run = 0;
        String last = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                run = xml.getLocalName().equals(last) ? run + 1 : 1;
                last = xml.getLocalName();
                bound(run, limits.items(), Reason.TOO_MANY_ITEMS, last);
                element.add(element());
                bound(element.children().size(), limits.children(), Reason.TOO_MANY_ELEMENTS, element.name());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append();
            }
        }
        element.setValue(text.value());
        depth--;
        return element;
    }

    private void checkEncoding() {
        String encoding = xml.getEncoding();
        if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
            throw refusal(Reason.WRONG_ENCODING, "the encoding is not accepted: send UTF-8");
        }
    }

    private void enter() {
        depth++;
        bound(depth, limits.depth(), Reason.TOO_DEEP, xml.getLocalName());
        elements++;
        bound(elements, limits.elements(), Reason.TOO_MANY_ELEMENTS, xml.getLocalName());
    }

    private Map<String, String> attributes() {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private void bound(int count, int limit, Reason reason, String name) {
        if (count > limit) {
            throw refusal(reason, "more than %d at %s".formatted(limit, shorten(name)));
        }
    }

    private MalformedMessage refusal(Reason reason, String text) {
        Location place = xml.getLocation();
        return new MalformedMessage(reason, place.getLineNumber(), place.getColumnNumber(), text);
    }

    private static String shorten(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }

    /** The text of one element, of which the parser may give several pieces. */
    private final class Text {

        private @Nullable String first;
        private @Nullable StringBuilder all;

        void append() {
            if (first == null) {
                if (!xml.isWhiteSpace()) {
                    first = xml.getText();
                    bound(first.length(), limits.text(), Reason.TEXT_TOO_LONG, "one text");
                }
                return;
            }
            if (all == null) {
                all = new StringBuilder(first);
            }
            all.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            bound(all.length(), limits.text(), Reason.TEXT_TOO_LONG, "one text");
        }

        @Nullable
        String value() {
            String value = all != null ? all.toString() : first;
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
