package org.tamga.tariff.pack.rules;

import java.util.HashMap;
import java.util.Map;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.MeasureType.Movement;
import org.tamga.tariff.model.taxes.ValuationRules;
import org.tamga.tariff.model.taxes.ValuationRules.Charge;
import org.tamga.tariff.model.taxes.ValuationRules.Effect;
import tools.jackson.databind.JsonNode;

/** Reads {@code tariff/valuation.yaml}: what each charge code does to the customs value, and how the value is rounded. */
public final class ValuationFile {

    static final String FILE = "tariff/valuation.yaml";

    private ValuationFile() {
    }

    public static ValuationRules read(PackFiles files, PackFaults faults) {
        YamlReader yaml = new YamlReader(FILE, faults);
        JsonNode root = files.yaml(FILE, faults);
        Map<String, Charge> charges = new HashMap<>();
        root.path("charges").forEachEntry((code, node) -> charges.put(code, new Charge(code,
                yaml.choice(Effect.class, yaml.required(node, "effect"), Effect.NONE),
                yaml.choice(Movement.class, node.path("movement").asString("import"), Movement.IMPORT),
                yaml.set(node.path("taxes")),
                yaml.required(node, "text"))));
        return new ValuationRules(charges, root.path("declared_rate_first").asBoolean(false),
                yaml.rounding(root.path("rounding"), TaxesFile.TO_THE_CENT));
    }
}
