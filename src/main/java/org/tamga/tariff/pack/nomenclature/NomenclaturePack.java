package org.tamga.tariff.pack.nomenclature;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.tariff.nomenclature.Nomenclature;

/**
 * The nomenclature as a part of a country pack: {@code tariff/nomenclature.csv}, {@code tariff/sections.csv} and
 * {@code tariff/footnotes.csv}. A pack without them has an empty nomenclature. It is a part of its own, so that a change of
 * measures leaves it, and what was made of it, untouched.
 */
@Component
public class NomenclaturePack implements PackPart<Nomenclature> {

    @Override
    public Class<Nomenclature> type() {
        return Nomenclature.class;
    }

    @Override
    public Nomenclature compile(PackFiles files, PackFaults faults) {
        return new Nomenclature(NomenclatureTable.read(files, faults), SectionTable.read(files, faults),
                FootnoteTable.read(files, faults));
    }
}
