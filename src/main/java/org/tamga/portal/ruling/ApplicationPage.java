package org.tamga.portal.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingApplication;
import org.tamga.tariff.ruling.RulingEvent;
import org.tamga.tariff.ruling.RulingFile;
import org.tamga.tariff.ruling.RulingKind;
import org.tamga.tariff.ruling.RulingStatus;

/**
 * An application for a ruling, for its applicant and for officers.
 *
 * @param due     last day to decide; null where nothing is due
 * @param overdue whether that day is past
 * @param number  of the ruling; null until it is issued
 * @param may     names of the actions that are possible now, as {@link RulingAction} has them
 */
public record ApplicationPage(String id, String kind, boolean aboutOrigin, String pack, String holder, String applicant,
        String lodgedAt, Stamp status, @Nullable String due, boolean overdue, String description, List<Fact> facts,
        @Nullable String confidential, @Nullable String number, List<Step> steps, Set<String> may) {

    /** Something that was stated. */
    public record Fact(String name, String value) {
    }

    /** Something that happened. */
    public record Step(String what, String by, String at, String said) {
        static Step of(RulingEvent event) {
            return new Step(words(event.action()), event.by(), Wording.moment(event.at()), said(event.details()));
        }

        private static String words(RulingAction action) {
            return switch (action) {
                case TAKE -> "Taken on";
                case REQUEST_INFORMATION -> "Information asked for";
                case GIVE_INFORMATION -> "Information given";
                case DECIDE -> "Decided";
                case CONFIRM -> "Confirmed";
                case RETURN -> "Returned";
                case REFUSE -> "Refused";
                case WITHDRAW -> "Withdrawn";
                case REVOKE -> "Revoked";
                case ANNUL -> "Annulled";
                case NOTE_APPEAL -> "Appealed against";
            };
        }

        private static String said(RulingEvent.Details details) {
            return Stream.of(details.text(), details.commodity(), details.origin(), details.reasons(),
                    details.effectiveOn() == null ? null : "from " + details.effectiveOn(),
                    details.graceTo() == null ? null : "usable by its holder to " + details.graceTo())
                    .filter(each -> each != null && !each.isBlank()).collect(Collectors.joining("; "));
        }
    }

    /** @param number of the ruling that was issued; null if none was */
    public static ApplicationPage of(RulingFile file, @Nullable LocalDate due, LocalDate today, @Nullable String number,
            Set<RulingAction> allowed) {
        RulingApplication application = file.application();
        RulingApplication.Content content = application.content();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Applied for", application.applicant(), Wording.moment(application.lodgedAt()), ""));
        file.events().forEach(event -> steps.add(Step.of(event)));
        return new ApplicationPage(application.id().toString(), RulingPage.words(application.kind()),
                application.kind() == RulingKind.BOI, application.pack(), application.holder(), application.applicant(),
                Wording.moment(application.lodgedAt()), stamp(file.status()), due == null ? null : due.toString(),
                due != null && today.isAfter(due), content.description(), facts(content), content.confidential(), number, steps,
                allowed.stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private static List<Fact> facts(RulingApplication.Content content) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Code proposed", content.proposedCode());
        add(facts, "Origin", content.origin());
        add(facts, "Samples", content.samples());
        content.documents().forEach(document -> facts.add(new Fact("Document " + document.type(), document.reference()
                + (document.confidential() ? " (confidential)" : ""))));
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private static Stamp stamp(RulingStatus status) {
        return new Stamp(Wording.words(status), switch (status) {
            case ISSUED -> "go";
            case REFUSED, WITHDRAWN, REVOKED, ANNULLED -> "stop";
            case LODGED, IN_EXAMINATION, AWAITING_INFORMATION, AWAITING_CONFIRMATION -> "wait";
        });
    }
}
