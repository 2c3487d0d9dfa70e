package org.tamga.shared.wco;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML message into a tree, streaming, within limits. Names are kept without their namespace, since senders use
 * several or none. Document types are refused, so there are no entities to expand and nothing is ever fetched.
 *
 * <p>Safe for use by many threads.
 */
public final class WcoReader {

    private final Set<String> roots;
    private final ReaderLimits limits;
    private final WstxInputFactory factory;

    /** @param roots local names of the root elements that are accepted */
    public WcoReader(Set<String> roots, ReaderLimits limits) {
        this.roots = Set.copyOf(roots);
        this.limits = limits;
        this.factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.text());
    }

    /** @throws MalformedMessage if the body is not such a message */
    public WcoElement read(byte[] body) {
        return read(new ByteArrayInputStream(body));
    }

    /**
     * Reads to the end and leaves the stream open.
     *
     * @throws MalformedMessage     if the body is not such a message
     * @throws UncheckedIOException if the body could not be received
     */
    public WcoElement read(InputStream body) {
        BoundedBody bounded = new BoundedBody(body, limits.bytes());
        @Nullable
        XMLStreamReader2 xml = null;
        try {
            xml = (XMLStreamReader2) factory.createXMLStreamReader(bounded);
            return new WcoTree(xml, roots, limits).read();
        } catch (XMLStreamException | RuntimeException e) {
            throw Refusals.explain(e, bounded, xml);
        } finally {
            close(xml);
        }
    }

    private static void close(@Nullable XMLStreamReader2 xml) {
        try {
            if (xml != null) {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
