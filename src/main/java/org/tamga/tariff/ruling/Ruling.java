package org.tamga.tariff.ruling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;

/**
 * A ruling that was issued, in the form in which it is published: nothing here is confidential but the holder.
 *
 * @param origin   null unless it is about origin
 * @param endedOn  day from which it is revoked; null if it is not. An annulled ruling never held
 * @param graceTo  day until which the holder may use a revoked ruling; null for no such period
 */
public record Ruling(String number, UUID application, String pack, RulingKind kind, CommodityCode commodity,
        @Nullable String origin, String holder, LocalDate validFrom, LocalDate validTo, @Nullable LocalDate endedOn,
        boolean annulled, @Nullable LocalDate graceTo, String description, String reasons, List<String> keywords) {

    /** Whether it holds on a day. @param parties who invokes it: the period of grace is for the holder alone */
    public boolean holdsOn(LocalDate day, Set<String> parties) {
        if (annulled || day.isBefore(validFrom) || day.isAfter(validTo)) {
            return false;
        }
        return endedOn == null || day.isBefore(endedOn)
                || graceTo != null && !day.isAfter(graceTo) && parties.contains(holder);
    }

    /** Where a published ruling stands. */
    public enum State {
        VALID, EXPIRED, REVOKED, ANNULLED
    }

    public State stateOn(LocalDate day) {
        if (annulled) {
            return State.ANNULLED;
        }
        return endedOn != null && !day.isBefore(endedOn) ? State.REVOKED
                : holdsOn(day, Set.of()) ? State.VALID : State.EXPIRED;
    }

    /** Whether it is about goods of a code: one of the two codes is the other or above it. */
    public boolean isAbout(CommodityCode code) {
        return commodity.covers(code) || code.covers(commodity);
    }
}
