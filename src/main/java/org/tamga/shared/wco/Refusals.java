package org.tamga.shared.wco;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.MalformedMessage.Reason;

/** Turns what the parser throws into words for the sender, or lets it pass if it is not the sender's doing. */
final class Refusals {

    private static final int LONGEST_TEXT = 200;

    private Refusals() {
    }

    static RuntimeException explain(Exception failure, BoundedBody body, @Nullable XMLStreamReader xml) {
        return switch (failure) {
            case MalformedMessage refusal -> refusal;
            case WstxLazyException lazy when lazy.getCause() instanceof XMLStreamException cause -> explain(cause, body, xml);
            case XMLStreamException fault -> refuse(fault, body, xml);
            case RuntimeException bug -> bug;
            default -> new IllegalStateException(failure);
        };
    }

    private static RuntimeException refuse(XMLStreamException fault, BoundedBody body, @Nullable XMLStreamReader xml) {
        Location place = fault.getLocation() != null ? fault.getLocation() : xml != null ? xml.getLocation() : null;
        if (body.isOverLimit()) {
            return refusal(Reason.TOO_LARGE, place, "the message is larger than this server reads");
        }
        Throwable cause = fault.getNestedException();
        if (cause instanceof CharConversionException || cause instanceof CharacterCodingException
                || cause instanceof UnsupportedEncodingException) {
            return refusal(Reason.WRONG_ENCODING, place, "bytes after this place are not what the encoding says: send UTF-8");
        }
        if (cause instanceof IOException io) {
            return new UncheckedIOException(io);
        }
        if (body.isEmpty()) {
            return new MalformedMessage(Reason.EMPTY, 0, 0, "the body is empty: send a declaration message");
        }
        if (fault instanceof WstxEOFException && isProlog(fault)) {
            return refusal(Reason.EMPTY, place, "the body has no element: send a declaration message");
        }
        return refusal(reason(fault), place, firstLine(fault));
    }

    private static boolean isProlog(XMLStreamException fault) {
        return firstLine(fault).contains("prolog");
    }

    private static Reason reason(XMLStreamException fault) {
        String text = firstLine(fault);
        if (text.startsWith("Attribute limit")) {
            return Reason.TOO_MANY_ATTRIBUTES;
        }
        if (text.startsWith("Unsupported encoding") || text.startsWith("Inconsistent text encoding")) {
            return Reason.WRONG_ENCODING;
        }
        return text.startsWith("Maximum attribute size") ? Reason.TEXT_TOO_LONG : Reason.NOT_WELL_FORMED;
    }

    private static String firstLine(XMLStreamException fault) {
        String text = fault.getMessage() == null ? "not well-formed XML" : fault.getMessage();
        String line = text.lines().findFirst().orElse(text).strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }

    private static MalformedMessage refusal(Reason reason, @Nullable Location place, String text) {
        return new MalformedMessage(reason, place == null ? 0 : place.getLineNumber(),
                place == null ? 0 : place.getColumnNumber(), text);
    }
}
