package org.tamga.tariff.ruling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.ruling.RulingLaw.Fault;

/** What is wrong with a ruling that a declaration names. */
@Component
public class RulingCheck {

    private final RulingRegister register;

    RulingCheck(RulingRegister register) {
        this.register = register;
    }

    /**
     * Looks at a document of an item.
     *
     * @param document  its code, category and type
     * @param reference as declared
     * @param commodity of the item; null if none is declared
     * @param parties   declarant and importer: one of them must hold the ruling
     * @return empty if the document is no ruling of this country's, or nothing is wrong with it
     */
    public Optional<Fault> examine(Law law, String document, @Nullable String reference, @Nullable CommodityCode commodity,
            Set<String> parties, LocalDate day) {
        Optional<RulingKind> kind = law.part(RulingLaw.class).namedBy(document);
        if (kind.isEmpty() || reference == null || !isOurs(reference, kind.get(), law)) {
            return Optional.empty();
        }
        Optional<Ruling> ruling = register.find(reference).filter(each -> each.pack().equals(law.pack()));
        return ruling.isEmpty() ? Optional.of(Fault.UNKNOWN) : fault(ruling.get(), commodity, parties, day);
    }

    /** Of a reference that another administration gave, nothing follows here. */
    private static boolean isOurs(String reference, RulingKind kind, Law law) {
        return reference.matches(law.country() + kind + "\\d{4}-\\d{5,}");
    }

    private static Optional<Fault> fault(Ruling ruling, @Nullable CommodityCode commodity, Set<String> parties, LocalDate day) {
        if (!ruling.holdsOn(day, parties)) {
            return Optional.of(Fault.NOT_VALID);
        }
        if (!parties.contains(ruling.holder())) {
            return Optional.of(Fault.OTHER_HOLDER);
        }
        return commodity == null || ruling.isAbout(commodity) ? Optional.empty() : Optional.of(Fault.OTHER_CODE);
    }
}
