package org.tamga.tariff.ruling;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tamga.reference.WorkCalendar;
import org.tamga.shared.Severity;

/**
 * What the law of a pack says about rulings.
 *
 * @param kinds    empty if the pack gives no rulings
 * @param findings what a declaration is told that names a ruling wrongly
 */
public record RulingLaw(Map<RulingKind, Rules> kinds, Map<Fault, FindingForm> findings) {

    /** What can be wrong with a ruling that a declaration names. */
    public enum Fault {
        /** No ruling has that number. */
        UNKNOWN,
        /** The ruling does not hold on the day. */
        NOT_VALID,
        /** Neither declarant nor importer holds it. */
        OTHER_HOLDER,
        /** It is about goods of another code. */
        OTHER_CODE
    }

    /** How a fault is told. @param text with {@code {number}}, {@code {commodity}} and {@code {day}} to be filled in */
    public record FindingForm(String code, Severity severity, String text) {
    }

    /**
     * The rules for one kind.
     *
     * @param documents    document codes under which a declaration names such a ruling
     * @param days         time to decide
     * @param workingDays  whether those are working days; calendar days that end on a day without work run on to the next
     * @param validity     of a ruling
     * @param longestGrace the longest period of grace
     */
    public record Rules(Set<String> documents, int days, boolean workingDays, Period validity, Period longestGrace,
            boolean secondOfficer) {

        public Rules {
            documents = Set.copyOf(documents);
        }

        /** The last day to decide. @param suspended days on which the time stood still */
        public LocalDate due(LocalDate lodged, int suspended, WorkCalendar calendar) {
            if (workingDays) {
                return calendar.plusWorkingDays(lodged, days + suspended);
            }
            LocalDate due = lodged.plusDays((long) days + suspended);
            while (!calendar.isWorkingDay(due)) {
                due = due.plusDays(1);
            }
            return due;
        }
    }

    public RulingLaw {
        kinds = Map.copyOf(kinds);
        findings = Map.copyOf(findings);
    }

    public Optional<Rules> rules(RulingKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** The kind of ruling that a document names, by its code. */
    public Optional<RulingKind> namedBy(String document) {
        return kinds.entrySet().stream().filter(each -> each.getValue().documents().contains(document)).map(Map.Entry::getKey)
                .findFirst();
    }
}
