package org.tamga.clearance.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.clearance.model.Status;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import tools.jackson.databind.JsonNode;

/** Reads {@code clearance.yaml}. */
@Component
class ClearanceRulesPart implements PackPart<ClearanceRules> {

    private static final String FILE = "clearance.yaml";

    @Override
    public Class<ClearanceRules> type() {
        return ClearanceRules.class;
    }

    @Override
    public ClearanceRules compile(PackFiles files, PackFaults faults) {
        JsonNode yaml = files.yaml(FILE, faults);
        try {
            return new ClearanceRules(types(yaml.path("types")), yaml.path("waits_for_charge").asBoolean(true),
                    lapseDays(yaml.path("lapses_after_days")), grace(yaml.path("outage_grace").asString(null)),
                    Duration.parse(yaml.path("lrn_window").asString("PT0S")),
                    statuses(yaml.path("amendable_in")), withdrawable(yaml.path("withdrawable_in")),
                    yaml.path("consignment_references").valueStream().map(JsonNode::asString)
                            .collect(Collectors.toUnmodifiableSet()),
                    yaml.path("mandates_needed").asBoolean(false),
                    yaml.path("offices").path("named_at").valueStream().map(JsonNode::asString).toList(),
                    yaml.path("offices").path("otherwise").asString(null), codes(yaml.path("codes")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            faults.add(FILE, 0, String.valueOf(e.getMessage()));
            return new ClearanceRules(Map.of(), true, null, null, Duration.ZERO, Set.of(), Map.of(), Set.of(), false,
                    List.of(), null, Map.of());
        }
    }

    private static @Nullable Integer lapseDays(JsonNode yaml) {
        if (yaml.isMissingNode()) {
            return null;
        }
        if (!yaml.isInt() || yaml.intValue() < 1) {
            throw new IllegalArgumentException("lapses_after_days is not a number of days: " + yaml);
        }
        return yaml.intValue();
    }

    private static @Nullable Duration grace(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }

    private static Map<String, ClearanceRules.Type> types(JsonNode yaml) {
        Map<String, ClearanceRules.Type> types = new LinkedHashMap<>();
        yaml.properties().forEach(type -> types.put(type.getKey(),
                new ClearanceRules.Type(type.getValue().path("presented").asBoolean(true),
                        type.getValue().path("becomes").asString(null), type.getValue().path("charged").asBoolean(true),
                        type.getValue().path("own_tax_point").asBoolean(false))));
        return types;
    }

    private static Set<Status> statuses(JsonNode yaml) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        yaml.forEach(status -> statuses.add(Status.valueOf(status.asString())));
        return statuses;
    }

    private static Map<String, Set<Status>> withdrawable(JsonNode yaml) {
        Map<String, Set<Status>> byDirection = new LinkedHashMap<>();
        yaml.properties().forEach(direction -> byDirection.put(direction.getKey(), statuses(direction.getValue())));
        return byDirection;
    }

    private static Map<ClearanceRules.Fault, String> codes(JsonNode yaml) {
        Map<ClearanceRules.Fault, String> codes = new EnumMap<>(ClearanceRules.Fault.class);
        yaml.properties().forEach(code -> codes.put(ClearanceRules.Fault.valueOf(code.getKey()), code.getValue().asString()));
        return codes;
    }
}
