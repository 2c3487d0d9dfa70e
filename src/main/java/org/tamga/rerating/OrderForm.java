package org.tamga.rerating;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.drafts.Drafts;
import org.tamga.rerating.FaultyOrder.Fault;
import org.tamga.tariff.ArchiveSelection;

/**
 * An order as it is sent.
 *
 * @param lawVersion the version to be applied; the one in force if none is named
 * @param draft      of a rehearsal, instead of pack and version: the draft that is to be rehearsed
 * @param from       first day of acceptance
 * @param to         last one
 * @param commodity  digits that the commodity codes begin with; all goods if absent
 * @param interestTo day up to which interest runs; today where the pack is at home if absent
 */
public record OrderForm(@Nullable String pack, @Nullable String lawVersion, @Nullable UUID draft,
        @Nullable String from, @Nullable String to,
        @Nullable String commodity, @Nullable String origin, @Nullable String trader, @Nullable String taxType,
        @Nullable String interestTo) {

    /** @throws FaultyOrder with everything that is wrong with it */
    public RunOrder rehearsal(LawBook laws, Drafts drafts, Instant now) {
        List<Fault> faults = new ArrayList<>();
        return read(draft == null ? law(laws, faults) : Optional.of(drafts.law(draft)), now, faults);
    }

    /** As above; only a law that came into force can correct what was charged. */
    public RunOrder rerating(LawBook laws, Instant now) {
        List<Fault> faults = new ArrayList<>();
        Optional<Law> law = law(laws, faults);
        if (draft != null) {
            faults.add(new Fault("draft", "a draft is rehearsed; charges are corrected by what came into force"));
        }
        if (law.isPresent() && laws.history(law.get().pack()).stream()
                .noneMatch(entry -> entry.version().equals(law.get().version()))) {
            faults.add(new Fault("lawVersion", "never was in force"));
        }
        return read(law, now, faults);
    }

    private RunOrder read(Optional<Law> law, Instant now, List<Fault> faults) {
        Optional<LocalDate> first = day("from", from, faults);
        Optional<LocalDate> last = day("to", to, faults);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            faults.add(new Fault("to", "is before the day from which the span runs"));
        }
        matches("commodity", commodity, "\\d{2,10}", "2 to 10 digits", faults);
        matches("origin", origin, "[A-Z]{2}", "a country code of two letters", faults);
        matches("trader", trader, "\\S{1,35}", "an identifier of a party", faults);
        matches("taxType", taxType, "[A-Z0-9]{3}", "a tax type of three characters", faults);
        Optional<LocalDate> interestDay = interestTo == null ? law.map(each -> each.dayOf(now))
                : day("interestTo", interestTo, faults);
        if (!faults.isEmpty()) {
            throw new FaultyOrder(faults);
        }
        return new RunOrder(new ArchiveSelection(law.orElseThrow().pack(), first.orElseThrow(), last.orElseThrow(), commodity,
                origin, trader), law.orElseThrow().version(), taxType, interestDay.orElseThrow());
    }

    private Optional<Law> law(LawBook laws, List<Fault> faults) {
        Optional<Law> current = Optional.ofNullable(pack).flatMap(laws::find);
        if (current.isEmpty()) {
            faults.add(new Fault("pack", pack == null ? "is missing" : "there is no pack " + pack));
        } else if (lawVersion != null) {
            try {
                return Optional.of(laws.version(current.get().pack(), lawVersion));
            } catch (UnknownLaw unknown) {
                faults.add(new Fault("lawVersion", String.valueOf(unknown.getMessage())));
            }
        }
        return current;
    }

    private static Optional<LocalDate> day(String field, @Nullable String text, List<Fault> faults) {
        try {
            if (text != null) {
                return Optional.of(LocalDate.parse(text));
            }
            faults.add(new Fault(field, "is missing"));
        } catch (DateTimeException e) {
            faults.add(new Fault(field, "is no day of the form 2026-03-01: " + text));
        }
        return Optional.empty();
    }

    private static void matches(String field, @Nullable String text, String form, String inWords, List<Fault> faults) {
        if (text != null && !text.matches(form)) {
            faults.add(new Fault(field, "is not " + inWords + ": " + text));
        }
    }
}
