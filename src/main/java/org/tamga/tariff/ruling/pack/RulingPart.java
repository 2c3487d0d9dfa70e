package org.tamga.tariff.ruling.pack;

import java.time.DateTimeException;
import java.time.Period;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.shared.Severity;
import org.tamga.tariff.ruling.RulingKind;
import org.tamga.tariff.ruling.RulingLaw;
import org.tamga.tariff.ruling.RulingLaw.Fault;
import org.tamga.tariff.ruling.RulingLaw.FindingForm;
import org.tamga.tariff.ruling.RulingLaw.Rules;
import tools.jackson.databind.JsonNode;

/** Reads {@code tariff/rulings.yaml}. */
@Component
public class RulingPart implements PackPart<RulingLaw> {

    private static final String FILE = "tariff/rulings.yaml";

    @Override
    public Class<RulingLaw> type() {
        return RulingLaw.class;
    }

    @Override
    public RulingLaw compile(PackFiles files, PackFaults faults) {
        JsonNode yaml = files.yaml(FILE, faults);
        Map<RulingKind, Rules> kinds = new EnumMap<>(RulingKind.class);
        Map<Fault, FindingForm> findings = new EnumMap<>(Fault.class);
        try {
            yaml.path("kinds").properties()
                    .forEach(each -> kinds.put(RulingKind.valueOf(each.getKey()), rules(each.getValue())));
            yaml.path("findings").properties().forEach(each -> findings
                    .put(Fault.valueOf(each.getKey().toUpperCase(Locale.ROOT)), finding(each.getValue())));
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(FILE, 0, String.valueOf(e.getMessage()));
        }
        for (Fault fault : Fault.values()) {
            if (!kinds.isEmpty() && !findings.containsKey(fault)) {
                faults.add(FILE, 0, "findings: how is " + fault + " told?");
            }
        }
        return new RulingLaw(kinds, findings);
    }

    private static Rules rules(JsonNode yaml) {
        return new Rules(yaml.path("documents").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
                yaml.path("decide_within").asInt(), yaml.path("days").asString("calendar").equals("working"),
                Period.parse(yaml.path("validity").asString()), Period.parse(yaml.path("longest_grace").asString("P0D")),
                yaml.path("second_officer").asBoolean(false));
    }

    private static FindingForm finding(JsonNode yaml) {
        return new FindingForm(yaml.path("code").asString(),
                Severity.valueOf(yaml.path("severity").asString("warning").toUpperCase(Locale.ROOT)),
                yaml.path("text").asString());
    }
}
