package org.tamga.tariff.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.tariff.ruling.RulingEvent.Details;

/** What an application, and each step after it, must say. Functions of what was said, the law and the day. */
final class RulingRequirements {

    private RulingRequirements() {
    }

    /** @throws UnclearRuling with everything that is wrong with the application */
    static void check(Law law, RulingKind kind, RulingApplication.Content content) {
        List<String> faults = new ArrayList<>();
        if (law.part(RulingLaw.class).rules(kind).isEmpty()) {
            faults.add("kind: pack " + law.pack() + " gives no rulings of kind " + kind);
        }
        if (content.description().isBlank()) {
            faults.add("description is missing");
        }
        for (int i = 0; i < content.documents().size(); i++) {
            RulingApplication.Attachment document = content.documents().get(i);
            needed("documents[" + i + "].type", document.type(), faults);
            needed("documents[" + i + "].reference", document.reference(), faults);
        }
        code("proposedCode", content.proposedCode(), false, faults);
        country("origin", content.origin(), kind == RulingKind.BOI, faults);
        refuse(faults);
    }

    /**
     * Fills in what a step says beside what was given.
     *
     * @throws UnclearRuling with everything that is missing or impossible
     */
    static Details complete(RulingFile file, RulingAction action, Details given, RulingLaw.Rules rules, LocalDate today) {
        List<String> faults = new ArrayList<>();
        Details details = switch (action) {
            case TAKE, CONFIRM, WITHDRAW -> given;
            case REQUEST_INFORMATION, GIVE_INFORMATION, RETURN, REFUSE, NOTE_APPEAL -> {
                needed("text", given.text(), faults);
                yield given;
            }
            case DECIDE -> {
                needed("reasons", given.reasons(), faults);
                code("commodity", given.commodity(), true, faults);
                country("origin", given.origin(), file.application().kind() == RulingKind.BOI, faults);
                yield given.confirmed(!rules.secondOfficer());
            }
            case REVOKE -> {
                needed("text", given.text(), faults);
                yield revoked(given, rules, today, faults);
            }
            case ANNUL -> {
                needed("text", given.text(), faults);
                yield given.effective(today);
            }
        };
        refuse(faults);
        return details;
    }

    private static Details revoked(Details given, RulingLaw.Rules rules, LocalDate today, List<String> faults) {
        LocalDate from = given.effectiveOn() == null ? today : given.effectiveOn();
        if (from.isBefore(today)) {
            faults.add("effectiveOn is past: a ruling is not revoked backwards");
        }
        LocalDate grace = given.graceTo();
        if (grace != null && (grace.isBefore(from) || grace.isAfter(from.plus(rules.longestGrace())))) {
            faults.add("graceTo is not between " + from + " and " + from.plus(rules.longestGrace()));
        }
        return given.effective(from);
    }

    private static void needed(String name, @Nullable String text, List<String> faults) {
        if (text == null || text.isBlank()) {
            faults.add(name + " is missing");
        }
    }

    private static void code(String name, @Nullable String code, boolean needed, List<String> faults) {
        if (code == null ? needed : !code.matches("\\d{6,10}")) {
            faults.add(name + " is not 6 to 10 digits: " + code);
        }
    }

    private static void country(String name, @Nullable String country, boolean needed, List<String> faults) {
        if (country == null ? needed : !country.matches("[A-Z]{2}")) {
            faults.add(name + " is not an ISO 3166 code: " + country);
        }
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new UnclearRuling(faults);
        }
    }
}
