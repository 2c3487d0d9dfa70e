package org.tamga.clearance.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.Status;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.PreviousDocument;

/**
 * The law of procedure: which declarations wait for the goods, what may still be changed or withdrawn, and which code a fault
 * of sequence gets.
 *
 * @param types              by the additional declaration type, the third character of the type code
 * @param waitsForCharge     whether goods wait whose charge cannot be worked out
 * @param lapseDays          days after which a declaration lapses whose goods have not been presented, the day of lodging not
 *                           counted; null if it never does
 * @param outageGrace        time that a deadline gets from the end of the outage on into which it fell; null if none is
 *                           moved
 * @param lrnWindow          how long a declarant may not use a local reference number again
 * @param amendableIn        statuses in which a declaration may be amended
 * @param withdrawableIn     statuses in which a declaration may be withdrawn, by direction ({@code IM}, {@code EX}, …)
 * @param consignmentTypes   types of previous documents whose numbers are consignment references
 * @param mandatesNeeded     whether a representative needs a mandate on file
 * @param offices            where a declaration names the offices that it belongs to
 * @param officeOtherwise    the office of a declaration that names none; null if that is nobody's in particular
 * @param codes              finding code of each fault
 */
public record ClearanceRules(Map<String, Type> types, boolean waitsForCharge, @Nullable Integer lapseDays,
        @Nullable Duration outageGrace, Duration lrnWindow, Set<Status> amendableIn,
        Map<String, Set<Status>> withdrawableIn, Set<String> consignmentTypes, boolean mandatesNeeded, List<String> offices,
        @Nullable String officeOtherwise, Map<Fault, String> codes) {

    /**
     * What the additional declaration type means.
     *
     * @param presented   whether the goods are there; otherwise the declaration waits for their arrival
     * @param becomes     the type that it turns into when the goods arrive; null if it keeps its own
     * @param charged     whether the charge is worked out on this declaration, or on a supplementary one later
     * @param ownTaxPoint whether the declaration states the day of its acceptance itself
     */
    public record Type(boolean presented, @Nullable String becomes, boolean charged, boolean ownTaxPoint) {
    }

    /** What can be wrong with a message besides its content. */
    public enum Fault {
        /** Neither a declaration nor a request about one. */
        UNKNOWN_FUNCTION,
        /** The declarant has used the LRN before. */
        LRN_TAKEN,
        /** No declaration has that MRN. */
        UNKNOWN_DECLARATION,
        /** The declaration is in a status that forbids the request. */
        WRONG_STATUS,
        /** Somebody else sent the declaration. */
        OTHER_SENDER,
        /** The arrival of goods is announced whose declaration does not wait for them. */
        NOT_AWAITING_GOODS,
        /** The representative has no mandate. */
        NO_MANDATE,
        /** The goods did not come in the time that the law allows. */
        LAPSED,
        /** The charge of an item cannot be worked out, and the goods do not wait for that. */
        CHARGE_UNDETERMINED,
        /** The request amends nothing, or does not say what. */
        NOTHING_AMENDED,
        /** The place named by the request is none of a declaration. */
        UNKNOWN_PLACE,
        /** The place cannot be amended. */
        NOT_AMENDABLE,
        /** The request amends the same place twice. */
        AMENDED_TWICE,
        /** There is no value that could be removed. */
        NOTHING_TO_REMOVE
    }

    /** The meaning of a type code such as {@code IMA}; an unknown type counts as presented and charged. */
    public Type type(@Nullable String typeCode) {
        String additional = typeCode != null && typeCode.length() == 3 ? typeCode.substring(2) : "";
        return types.getOrDefault(additional, new Type(true, null, true, false));
    }

    /**
     * The moment at which a declaration whose goods are not there lapses: the last of its days is over. A period in days does
     * not count the day on which it begins. Empty if it never lapses.
     */
    public Optional<Instant> lapsesAt(Instant lodged, ZoneId zone) {
        return lapseDays == null ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(lodged, zone).plusDays(lapseDays + 1L).atStartOfDay(zone).toInstant());
    }

    /** The offices whose officers see and decide the declaration. */
    public Set<String> competentOffices(GoodsDeclaration declaration) {
        Set<String> named = offices.stream().flatMap(path -> declaration.element().texts(path))
                .collect(Collectors.toSet());
        return named.isEmpty() && officeOtherwise != null ? Set.of(officeOtherwise) : named;
    }

    public String code(Fault fault) {
        return codes.getOrDefault(fault, fault.name());
    }

    /** Statuses in which a declaration of that type code may be withdrawn. */
    public Set<Status> withdrawableIn(String typeCode) {
        return withdrawableIn.getOrDefault(typeCode.substring(0, Math.min(2, typeCode.length())),
                withdrawableIn.getOrDefault("*", Set.of()));
    }

    /** The references under which the goods of the declaration may be announced. */
    public List<String> consignmentReferences(GoodsDeclaration declaration) {
        List<String> references = new ArrayList<>();
        declaration.previousDocuments().stream().filter(each -> consignmentTypes.contains(String.valueOf(each.type())))
                .map(PreviousDocument::id).filter(Objects::nonNull).forEach(references::add);
        if (declaration.ucr() != null) {
            references.add(declaration.ucr());
        }
        return references;
    }
}
