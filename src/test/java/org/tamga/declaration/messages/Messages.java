package org.tamga.declaration.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;

/** Our own messages, for tests. */
public final class Messages {

    private static final DeclarationReader READER = new DeclarationReader(ReaderLimits.standard());

    private Messages() {
    }

    /** An import of two items: carpets and dried apricots, with elements that nobody asked for. */
    public static String importOfCarpetsAndApricots() {
        return text("import.xml");
    }

    public static DeclarationMessage read(String xml) {
        return READER.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    public static WcoElement declaration(String xml) {
        return read(xml).declaration();
    }

    public static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream("/messages/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
