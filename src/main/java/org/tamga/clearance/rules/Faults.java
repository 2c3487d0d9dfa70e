package org.tamga.clearance.rules;

import java.time.LocalDate;
import java.util.Map;

import org.tamga.clearance.model.Status;
import org.tamga.declaration.messages.DeclarationMessage;
import org.tamga.declaration.model.Amendments;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.GoodsItem;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.Pointers;
import org.tamga.shared.wco.WcoElement;
import org.tamga.tariff.Assessment;

/** What can be wrong with a message besides its content, as findings with the codes of the pack. */
public final class Faults {

    private Faults() {
    }

    public static Finding noSuchLaw(DeclarationMessage message) {
        return new Finding("no-such-law", "MESSAGE-01", Severity.ERROR, null, "/MetaData/ResponsibleCountryCode",
                "no country pack here takes messages for this country",
                Map.of("country", String.valueOf(message.metaData().country())));
    }

    public static Finding unknownFunction(WcoElement declaration, Law law) {
        return at(declaration, "FunctionCode", law, ClearanceRules.Fault.UNKNOWN_FUNCTION, "MESSAGE-02",
                "function and type say neither a declaration nor a request about one", Map.of());
    }

    public static Finding lrnTaken(WcoElement declaration, Law law, String declarant, String lrn) {
        return at(declaration, "FunctionalReferenceID", law, ClearanceRules.Fault.LRN_TAKEN, "REGISTER-01",
                "this local reference number was used by the declarant before", Map.of("lrn", lrn, "declarant", declarant));
    }

    public static Finding unknownDeclaration(WcoElement request, Law law) {
        return at(request, "ID", law, ClearanceRules.Fault.UNKNOWN_DECLARATION, "REQUEST-01",
                "there is no declaration with this movement reference number",
                Map.of("mrn", String.valueOf(request.text("ID"))));
    }

    public static Finding otherSender(WcoElement request, Law law) {
        return at(request, "ID", law, ClearanceRules.Fault.OTHER_SENDER, "REQUEST-02",
                "the declaration was sent by somebody else", Map.of());
    }

    public static Finding wrongStatus(WcoElement request, Law law, Status status) {
        return at(request, "ID", law, ClearanceRules.Fault.WRONG_STATUS, "REQUEST-03",
                "the declaration is " + status + ": that forbids the request", Map.of("status", status.name()));
    }

    public static Finding notAwaitingGoods(WcoElement request, Law law, Status status) {
        return at(request, "ID", law, ClearanceRules.Fault.NOT_AWAITING_GOODS, "REQUEST-04",
                "the declaration is " + status + ": it does not wait for goods", Map.of("status", status.name()));
    }

    /** @param day whose mandates count */
    public static Finding noMandate(WcoElement declaration, Law law, String representative, String principal, LocalDate day) {
        return at(declaration, "Agent/ID", law, ClearanceRules.Fault.NO_MANDATE, "REPRESENTATION-01",
                "%s has no mandate of %s for this kind of representation on %s".formatted(representative, principal, day),
                Map.of("representative", representative, "principal", principal, "day", day.toString()));
    }

    /** The mandate is for other procedures. */
    public static Finding procedureNotInMandate(GoodsItem item, Law law, String representative, String principal) {
        return at(item.element(), "GovernmentProcedure/CurrentCode", law, ClearanceRules.Fault.NO_MANDATE,
                "REPRESENTATION-02",
                "the mandate of %s for %s does not extend to this procedure".formatted(principal, representative),
                Map.of("representative", representative, "principal", principal, "procedure",
                        String.valueOf(item.procedure())));
    }

    /** @param declaration whose goods did not come */
    public static Finding lapsed(WcoElement declaration, Law law) {
        String days = String.valueOf(law.part(ClearanceRules.class).lapseDays());
        return new Finding(law.part(ClearanceRules.class).code(ClearanceRules.Fault.LAPSED), "REGISTER-02", Severity.ERROR,
                Pointers.of(declaration), Pointers.location(declaration),
                "the goods were not presented within " + days + " days of lodging: the declaration has lapsed",
                Map.of("days", days));
    }

    /** Told, and in the way of nothing: the goods do not wait for what is left open. */
    public static Finding chargeUndetermined(WcoElement declaration, Law law, Assessment.Undetermined gap) {
        WcoElement place = new GoodsDeclaration(declaration).items().stream().filter(item -> item.number() == gap.item())
                .map(GoodsItem::element).findFirst().orElse(declaration);
        return new Finding(law.part(ClearanceRules.class).code(ClearanceRules.Fault.CHARGE_UNDETERMINED), "CHARGE-01",
                Severity.WARNING, Pointers.of(place), Pointers.location(place),
                "a charge is not worked out, and the goods do not wait for it: " + gap.reason(), Map.of("reason", gap.code()));
    }

    /** @param fault found in the request; pointed at where it stands in the request */
    public static Finding amendment(Amendments.Found fault, WcoElement request, Law law) {
        ClearanceRules.Fault kind = switch (fault.fault()) {
            case NOTHING_AMENDED, NO_POINTER -> ClearanceRules.Fault.NOTHING_AMENDED;
            case UNKNOWN_PLACE -> ClearanceRules.Fault.UNKNOWN_PLACE;
            case NOT_AMENDABLE -> ClearanceRules.Fault.NOT_AMENDABLE;
            case AMENDED_TWICE -> ClearanceRules.Fault.AMENDED_TWICE;
            case NOTHING_TO_REMOVE -> ClearanceRules.Fault.NOTHING_TO_REMOVE;
        };
        String location = fault.amendment() == 0 ? "/Declaration" : "/Declaration/Amendment[" + fault.amendment() + "]";
        String text = switch (kind) {
            case NOTHING_AMENDED -> "the amendment does not say what it amends";
            case UNKNOWN_PLACE -> "the pointer leads to no place of a declaration";
            case NOT_AMENDABLE -> "this place cannot be amended";
            case AMENDED_TWICE -> "the same place is amended twice";
            default -> "there is no value here that could be removed, and none is given";
        };
        return new Finding(law.part(ClearanceRules.class).code(kind), "AMEND-" + (fault.fault().ordinal() + 1), Severity.ERROR,
                fault.pointer(), location, text, Map.of());
    }

    private static Finding at(WcoElement declaration, String path, Law law, ClearanceRules.Fault fault, String ruleId,
            String text,
            Map<String, String> parameters) {
        String code = law.part(ClearanceRules.class).code(fault);
        return declaration.find(path)
                .map(element -> new Finding(code, ruleId, Severity.ERROR, Pointers.of(element), Pointers.location(element),
                        text,
                        parameters))
                .orElseGet(() -> new Finding(code, ruleId, Severity.ERROR, Pointers.ofMissing(declaration, path),
                        Pointers.locationOfMissing(declaration, path), text, parameters));
    }
}
