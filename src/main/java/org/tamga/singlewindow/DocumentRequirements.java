package org.tamga.singlewindow;

import java.util.List;
import java.util.Set;

import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;

/** The documents that goods need, by commodity. */
public record DocumentRequirements(List<Requirement> requirements) {

    /**
     * One of the documents must be declared for goods of the commodity.
     *
     * @param direction first two characters of the declaration type, for example {@code IM}; {@code *} for all
     * @param documents codes of category and type together (WCO D031 and D006), for example {@code N853}; any one is enough
     * @param agency    who asks for it
     * @param basis     the legal act
     */
    public record Requirement(CommodityCode commodity, String direction, Set<String> documents, String agency,
            Validity validity,
            String basis) {
    }
}
