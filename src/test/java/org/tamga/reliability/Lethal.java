package org.tamga.reliability;

import java.nio.charset.StandardCharsets;

import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.spi.MessageHandler;

/** Handles messages that nobody survives. Put into a server by a test; no server has it of itself. */
final class Lethal implements MessageHandler<String> {

    static final String KIND = "lethal";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] body) {
        return open(body).startsWith(KIND);
    }

    @Override
    public String open(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** As when the virtual machine itself goes down: nothing is caught, no hook runs. */
    @Override
    public Outcome handle(Letter letter, String message) {
        Runtime.getRuntime().halt(134);
        throw new IllegalStateException("survived");
    }
}
