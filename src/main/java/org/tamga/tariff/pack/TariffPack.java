package org.tamga.tariff.pack;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Components;
import org.tamga.tariff.model.measures.Units;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.pack.rules.ConditionsFile;
import org.tamga.tariff.pack.rules.TaxesFile;
import org.tamga.tariff.pack.rules.ValuationFile;

/** The tariff as a part of a country pack: the files below {@code tariff/}. A pack without them has an empty tariff. */
@Component
public class TariffPack implements PackPart<Tariff> {

    @Override
    public Class<Tariff> type() {
        return Tariff.class;
    }

    @Override
    public Tariff compile(PackFiles files, PackFaults faults) {
        Areas areas = AreaTable.read(files, faults);
        Units units = UnitTable.read(files, faults);
        TaxRules taxRules = TaxesFile.read(files, faults);
        Components components = ComponentTable.read(files, faults, areas, units);
        return new Tariff(new MeasureTable(areas, units, components, taxRules.supplementaryUnitTypes()).read(files, faults),
                areas, units, taxRules, ValuationFile.read(files, faults), QuotaTable.read(files, faults, units),
                MeasureTypeTable.read(files, faults),
                ConditionsFile.read(files, faults, taxRules), components);
    }
}
