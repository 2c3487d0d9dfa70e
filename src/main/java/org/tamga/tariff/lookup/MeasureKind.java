package org.tamga.tariff.lookup;

import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.model.taxes.TaxRules;

/** What a measure means to a trader. The order is that in which they are told. */
public enum MeasureKind {
    /** Ordinary duty, suspension, authorised use, trade defence. */
    DUTY,
    /** A lower duty for goods that originate in certain countries. */
    PREFERENCE,
    /** A lower duty while a quantity lasts. */
    QUOTA,
    /** Value added tax, excise, fees. */
    TAX,
    /** A prohibition, a licence, a control: nothing that is charged. */
    RESTRICTION,
    /** Only names the unit that goods are measured in. */
    UNIT;

    /** Types of customs duties begin with this letter in the code list of duty, tax and fee types; those of taxes do not. */
    private static final String CUSTOMS_DUTY = "A";

    static MeasureKind of(Measure measure, TaxRules rules) {
        if (rules.supplementaryUnitTypes().contains(measure.type())) {
            return UNIT;
        }
        if (measure.orderNumber() != null) {
            return QUOTA;
        }
        Tax tax = rules.taxes().stream().filter(each -> each.measureTypes().contains(measure.type())).findFirst().orElse(null);
        if (tax == null) {
            return RESTRICTION;
        }
        if (rules.claims().preferentialOrigin().contains(measure.type()) && !measure.area().equals(Areas.EVERYWHERE)) {
            return PREFERENCE;
        }
        return tax.typeByRegime().values().stream().anyMatch(type -> type.startsWith(CUSTOMS_DUTY)) ? DUTY : TAX;
    }
}
