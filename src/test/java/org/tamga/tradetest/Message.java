package org.tamga.tradetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;

/** A message that a scenario sends, and where it stands in the order of sending. */
record Message(Kind kind, int step, String name, String text) implements Comparable<Message> {

    enum Kind {
        DECLARATION, AMENDMENT, WITHDRAWAL, ARRIVAL_NOTICE, MOVEMENT
    }

    private static final DeclarationReader READER = new DeclarationReader(ReaderLimits.standard());
    private static final Pattern STEP = Pattern.compile("Step[_ ]?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final int AFTER_ALL_NUMBERED = 100;
    private static final Pattern REFERENCE = element("FunctionalReferenceID");
    private static final Pattern MRN = Pattern.compile("(<ID>)\\d{2}[A-Z]{2}[A-Z0-9]{14}(</ID>)");

    private static final Pattern UCR = Pattern.compile("(<inv:ucr>)[^<]*(</inv:ucr>)");

    static Message read(Path file, Kind kind) {
        String name = file.getFileName().toString();
        Matcher number = STEP.matcher(name);
        int step = number.find() ? Integer.parseInt(number.group(1)) : kind == Kind.DECLARATION ? 1 : AFTER_ALL_NUMBERED;
        return new Message(kind, step, name, text(file));
    }

    /** What the movement message of a port says about a consignment, where the scenario tells of it in words. */
    static Message movement(String code, String reference, String location, int step) {
        String namespace = "http://gov.uk/customs/inventoryLinking/v1";
        return new Message(Kind.MOVEMENT, step, code + " (told in words)", """
                <inv:inventoryLinkingMovementRequest xmlns:inv="%s"><inv:messageCode>%s</inv:messageCode>\
                <inv:ucrBlock><inv:ucr>%s</inv:ucr><inv:ucrType>D</inv:ucrType></inv:ucrBlock>\
                <inv:goodsLocation>%s</inv:goodsLocation></inv:inventoryLinkingMovementRequest>"""
                .formatted(namespace, code, reference, location));
    }

    /** The declarant's notice that the goods are there, where the scenario tells of it in words. */
    static Message arrivalNotice(int step) {
        return new Message(Kind.ARRIVAL_NOTICE, step, "GPR (told in words)",
                """
                <MetaData xmlns="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2">\
                <WCODataModelVersionCode>3.6</WCODataModelVersionCode><WCOTypeName>DEC</WCOTypeName>\
                <ResponsibleCountryCode>GB</ResponsibleCountryCode>\
                <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><FunctionCode>13</FunctionCode>\
                <FunctionalReferenceID>GPR</FunctionalReferenceID><ID>26GB00000000000000</ID><TypeCode>GPR</TypeCode></Declaration></MetaData>""");
    }

    /** The same message under another local reference number. */
    Message withReference(String lrn) {
        return new Message(kind, step, name, REFERENCE.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(lrn) + "$2"));
    }

    /** The same request about another declaration. */
    Message about(String mrn) {
        return new Message(kind, step, name, MRN.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(mrn) + "$2"));
    }

    /** The same movement of the goods of another consignment. */
    Message ofConsignment(String reference) {
        return new Message(kind, step, name, UCR.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(reference) + "$2"));
    }

    /** The consignment that a movement is about; empty if it names none of its own. */
    Optional<String> consignment() {
        Matcher matcher = UCR.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().replaceAll("<[^>]*>", "").trim()) : Optional.empty();
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    WcoElement declaration() {
        return READER.read(bytes()).declaration();
    }

    boolean isMalformed() {
        try {
            declaration();
            return false;
        } catch (MalformedMessage malformed) {
            return true;
        }
    }

    @Override
    public int compareTo(Message other) {
        return step == other.step ? name.compareTo(other.name) : Integer.compare(step, other.step);
    }

    private static Pattern element(String name) {
        return Pattern.compile("(<" + name + ">)[^<]*(</" + name + ">)");
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
