package org.tamga.tariff.origin.pack;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.tariff.origin.model.OriginLaw;
import org.tamga.tariff.origin.model.Scheme;

/** The rules of origin as a part of a country pack. A pack without them grants no preference that anybody could be led to. */
@Component
public class OriginPart implements PackPart<OriginLaw> {

    @Override
    public Class<OriginLaw> type() {
        return OriginLaw.class;
    }

    @Override
    public OriginLaw compile(PackFiles files, PackFaults faults) {
        List<Scheme> schemes = new SchemesFile(faults).read(files);
        return new OriginLaw(schemes, ProductRuleTable.read(files, schemes, faults));
    }
}
