package org.tamga.rulebook.rules.language;

import org.tamga.shared.wco.WcoElement;

/**
 * The declaration type in its two parts.
 *
 * @param direction {@code IM}, {@code EX} or {@code CO}; empty if absent
 * @param type      additional declaration type, one letter; empty if absent
 */
public record TypeCode(String direction, String type) {

    private static final int DIRECTION = 2;

    public static TypeCode of(WcoElement declaration) {
        String text = declaration.text("TypeCode");
        if (text == null || text.length() < DIRECTION) {
            return new TypeCode("", text == null ? "" : text);
        }
        return new TypeCode(text.substring(0, DIRECTION), text.substring(DIRECTION));
    }
}
