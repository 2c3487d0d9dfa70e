package org.tamga.declaration.messages;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import org.tamga.declaration.messages.DeclarationMessage.MetaData;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.MalformedMessage.Reason;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoReader;

/**
 * Reads a declaration message: {@code MetaData} with a {@code Declaration} in it, a bare {@code Declaration}, or either in
 * the envelope of a gateway. Namespaces and prefixes do not matter. Whether the content is lawful is not asked here.
 *
 * <p>Safe for use by many threads.
 */
public final class DeclarationReader {

    private static final String META_DATA = "MetaData";
    private static final String DECLARATION = "Declaration";
    private static final Set<String> ROOTS = Set.of(META_DATA, DECLARATION, "submitDeclarationRequest",
            "cancelDeclarationRequest");
    private static final List<String> META_DATA_PATHS = List.of("requestDetail/" + META_DATA, META_DATA);

    private final WcoReader reader;

    public DeclarationReader(ReaderLimits limits) {
        this.reader = new WcoReader(ROOTS, limits);
    }

    /** @throws MalformedMessage if the body is not a declaration message */
    public DeclarationMessage read(byte[] body) {
        return read(new ByteArrayInputStream(body));
    }

    /**
     * Reads to the end and leaves the stream open.
     *
     * @throws MalformedMessage             if the body is not a declaration message
     * @throws java.io.UncheckedIOException if the body could not be received
     */
    public DeclarationMessage read(InputStream body) {
        WcoElement root = reader.read(body);
        if (root.name().equals(DECLARATION)) {
            return new DeclarationMessage(new MetaData(null, null, null, null, null), root);
        }
        WcoElement metaData = root.name().equals(META_DATA) ? root : inEnvelope(root);
        List<WcoElement> declarations = metaData.all(DECLARATION);
        if (declarations.size() != 1) {
            throw new MalformedMessage(Reason.NO_DECLARATION, 0, 0,
                    "the message contains " + declarations.size() + " declarations: send one Declaration in MetaData");
        }
        return new DeclarationMessage(facts(metaData), metaData.detach(declarations.getFirst()));
    }

    private static WcoElement inEnvelope(WcoElement envelope) {
        return META_DATA_PATHS.stream().flatMap(path -> envelope.find(path).stream()).findFirst()
                .orElseThrow(() -> new MalformedMessage(Reason.NO_DECLARATION, 0, 0, "the envelope contains no MetaData"));
    }

    private static MetaData facts(WcoElement metaData) {
        return new MetaData(metaData.text("WCODataModelVersionCode"), metaData.text("WCOTypeName"),
                metaData.text("ResponsibleCountryCode"), metaData.text("ResponsibleAgencyName"),
                metaData.text("AgencyAssignedCustomizationVersionCode"));
    }
}
