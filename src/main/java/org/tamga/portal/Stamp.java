package org.tamga.portal;

import java.util.Locale;

import org.tamga.clearance.model.Status;

/**
 * A status as it is shown.
 *
 * @param tone {@code go}, {@code wait} or {@code stop}
 */
public record Stamp(String text, String tone) {

    public static Stamp of(Status status) {
        String text = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Stamp(text, switch (status) {
            case RELEASED, EXITED -> "go";
            case REFUSED, LAPSED, INVALIDATED -> "stop";
            case LODGED, ACCEPTED, CONDITIONALLY_RELEASED -> "wait";
        });
    }
}
