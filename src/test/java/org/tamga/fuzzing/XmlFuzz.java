package org.tamga.fuzzing;

import java.nio.charset.StandardCharsets;

import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.ReaderLimits;

/** The reader of declaration messages. */
public final class XmlFuzz {

    private static final DeclarationReader READER = new DeclarationReader(ReaderLimits.standard());

    static {
        Watch.warmUp(() -> read("<Declaration><TypeCode>IMA</TypeCode></Declaration>".getBytes(StandardCharsets.UTF_8)));
    }

    private XmlFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Watch.run(input, () -> read(input));
    }

    private static void read(byte[] input) {
        try {
            new GoodsDeclaration(READER.read(input).declaration()).items().forEach(item -> item.number());
        } catch (MalformedMessage refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
