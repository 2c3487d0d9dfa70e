package org.tamga.clearance.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoReader;

/**
 * What a port or airport says about goods that it knows by consignment reference: arrived, departed, put together.
 *
 * @param reference the consignment reference that it is about
 * @param master    the master reference that it is put under; null in other movements
 * @param location  where the goods are, in one: country, type, qualifier, code; null if nothing is said
 */
public record Movement(Kind kind, String reference, @Nullable String master, @Nullable Location location) {

    /** What happened to the goods. */
    public enum Kind {
        /** The goods are there. */
        ARRIVAL,
        /** The goods have left. */
        DEPARTURE,
        /** The goods travel under a master reference from now on. */
        ASSOCIATION,
        /** Nothing that changes a declaration. */
        OTHER
    }

    /** A place as the declaration gives it: {@code GBAUWLALONBTW} in its parts. */
    public record Location(String country, String type, String qualifier, String name) {

        private static final int PARTS = 4;

        static @Nullable Location parse(@Nullable String text) {
            return text == null || text.length() <= PARTS ? null
                    : new Location(text.substring(0, 2), text.substring(2, 3), text.substring(3, PARTS), text.substring(PARTS));
        }
    }

    public static final String REQUEST = "inventoryLinkingMovementRequest";
    public static final String CONSOLIDATION = "inventoryLinkingConsolidationRequest";
    public static final String ENVELOPE = "InventoryLinkingExportsInboundRequest";

    /** @throws org.tamga.shared.wco.MalformedMessage if the body is no movement message */
    public static Movement read(byte[] body, ReaderLimits limits) {
        WcoElement read = new WcoReader(Set.of(REQUEST, CONSOLIDATION, ENVELOPE), limits).read(body);
        WcoElement root = read.name().equals(ENVELOPE) ? inEnvelope(read) : read;
        String reference = root.text("ucrBlock/ucr");
        String master = root.text("masterUCR");
        return new Movement(kind(root), Objects.requireNonNullElse(reference, Objects.requireNonNullElse(master, "")), master,
                Location.parse(root.text("goodsLocation")));
    }

    private static WcoElement inEnvelope(WcoElement envelope) {
        return envelope.find("requestDetail/" + REQUEST).or(() -> envelope.find("requestDetail/" + CONSOLIDATION))
                .orElseThrow(() -> new MalformedMessage(MalformedMessage.Reason.WRONG_ROOT, 0, 0,
                        "the envelope contains no movement"));
    }

    private static Kind kind(WcoElement root) {
        return switch (String.valueOf(root.text("messageCode"))) {
            case "EAL" -> Kind.ARRIVAL;
            case "EDL" -> Kind.DEPARTURE;
            case "EAC" -> Kind.ASSOCIATION;
            default -> Kind.OTHER;
        };
    }

    /** Sets the location in a declaration; the places that this changes. */
    public static List<WcoElement> locate(WcoElement declaration, Location location) {
        WcoElement shipment = child(declaration, "GoodsShipment");
        WcoElement place = child(child(shipment, "Consignment"), "GoodsLocation");
        WcoElement address = child(place, "Address");
        return List.of(set(place, "Name", location.name()), set(place, "TypeCode", location.type()),
                set(address, "TypeCode", location.qualifier()), set(address, "CountryCode", location.country()));
    }

    private static WcoElement child(WcoElement parent, String name) {
        return parent.find(name).orElseGet(() -> parent.add(WcoElement.of(name)));
    }

    private static WcoElement set(WcoElement parent, String name, String value) {
        WcoElement element = child(parent, name);
        element.setValue(value);
        return element;
    }
}
