package org.tamga.declaration.messages;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/**
 * A declaration message as read: the declaration itself, and what the sender says about the message.
 *
 * @param metaData    nothing but nulls for a bare declaration
 * @param declaration the {@code Declaration} element, root of its tree; unknown elements and empty ones are in it as sent
 */
public record DeclarationMessage(MetaData metaData, WcoElement declaration) {

    /**
     * What the sender says about the message; null where nothing is said.
     *
     * @param modelVersion         of the WCO Data Model, {@code 3.6}
     * @param typeName             {@code DEC}
     * @param country              responsible country
     * @param agency               responsible agency
     * @param customizationVersion of the agency's profile of the model
     */
    public record MetaData(@Nullable String modelVersion, @Nullable String typeName, @Nullable String country,
            @Nullable String agency, @Nullable String customizationVersion) {
    }

    /** What a message asks for. */
    public enum Kind {
        /** To register the declaration that it contains. */
        DECLARATION,
        /** To change values of a registered declaration. */
        AMENDMENT,
        /** To invalidate a registered declaration. */
        CANCELLATION,
        /** To take note that the goods of a declaration lodged in advance have arrived. */
        ARRIVAL,
        /** Nothing that the function and type codes of the data model foresee. */
        UNKNOWN
    }

    private static final String ORIGINAL = "9";
    private static final String REQUEST = "13";

    /** By message function and type: {@code @wco 017}, {@code @wco D013}. */
    public Kind kind() {
        String function = declaration.text("FunctionCode");
        if (ORIGINAL.equals(function)) {
            return Kind.DECLARATION;
        }
        String type = declaration.text("TypeCode");
        if (!REQUEST.equals(function) || type == null) {
            return Kind.UNKNOWN;
        }
        return switch (type) {
            case "COR" -> Kind.AMENDMENT;
            case "INV" -> Kind.CANCELLATION;
            case "GPR" -> Kind.ARRIVAL;
            default -> Kind.UNKNOWN;
        };
    }
}
