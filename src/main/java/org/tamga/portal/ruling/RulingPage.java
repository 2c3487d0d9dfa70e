package org.tamga.portal.ruling;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.Stamp;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingKind;

/** A ruling as everybody may see it: without its holder and without what is confidential. */
public record RulingPage(String number, String kind, String pack, String commodity, @Nullable String origin, String from,
        String to, @Nullable String endedOn, Stamp state, String description, String reasons, String keywords) {

    /** @param today on which it is looked at */
    public static RulingPage of(Ruling ruling, LocalDate today) {
        Ruling.State state = ruling.stateOn(today);
        LocalDate ended = ruling.endedOn();
        return new RulingPage(ruling.number(), words(ruling.kind()), ruling.pack(), ruling.commodity().digits(),
                ruling.origin(), ruling.validFrom().toString(), ruling.validTo().toString(),
                ended == null ? null : ended.toString(),
                new Stamp(state.name().toLowerCase(Locale.ROOT), state == Ruling.State.VALID ? "go" : "stop"),
                ruling.description(), ruling.reasons(), String.join(", ", ruling.keywords()));
    }

    static String words(RulingKind kind) {
        return kind == RulingKind.BTI ? "tariff classification" : "origin";
    }
}
