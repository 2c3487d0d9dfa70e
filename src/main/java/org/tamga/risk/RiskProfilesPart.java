package org.tamga.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import tools.jackson.databind.JsonNode;

/** Reads {@code risk/profiles.yaml}. */
@Component
class RiskProfilesPart implements PackPart<RiskProfiles> {

    private static final String FILE = "risk/profiles.yaml";

    @Override
    public Class<RiskProfiles> type() {
        return RiskProfiles.class;
    }

    @Override
    public RiskProfiles compile(PackFiles files, PackFaults faults) {
        List<RiskProfiles.Profile> profiles = new ArrayList<>();
        for (JsonNode profile : files.yaml(FILE, faults).path("profiles")) {
            try {
                profiles.add(profile(profile));
            } catch (IllegalArgumentException e) {
                faults.add(FILE, 0, "profile " + profile.path("id").asString("without id") + ": " + e.getMessage());
            }
        }
        return new RiskProfiles(List.copyOf(profiles));
    }

    private static RiskProfiles.Profile profile(JsonNode yaml) {
        String id = yaml.path("id").asString("");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an id is missing");
        }
        return new RiskProfiles.Profile(id, yaml.path("title").asString(id), wanted(yaml.path("declaration")),
                wanted(yaml.path("item")), Control.Kind.valueOf(yaml.path("control").asString("")),
                yaml.path("blocking").asBoolean(true),
                Control.AnsweredBy.valueOf(yaml.path("answered_by").asString(Control.AnsweredBy.OFFICER.name())));
    }

    private static Map<String, Set<String>> wanted(JsonNode yaml) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        yaml.properties().forEach(path -> wanted.put(path.getKey(),
                path.getValue().valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet())));
        return wanted;
    }
}
