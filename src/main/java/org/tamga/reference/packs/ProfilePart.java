package org.tamga.reference.packs;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tamga.reference.PackProfile;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import tools.jackson.databind.JsonNode;

/** Reads the head of a pack from {@code pack.yaml}. Keys that it does not know belong to other parts. */
@Component
public class ProfilePart implements PackPart<PackProfile> {

    static final String FILE = "pack.yaml";
    private static final PackProfile BROKEN = new PackProfile(Map.of(), "XX", "XXX", "UTC", List.of("en"), List.of());

    @Override
    public Class<PackProfile> type() {
        return PackProfile.class;
    }

    @Override
    public PackProfile compile(PackFiles files, PackFaults faults) {
        JsonNode yaml = files.yaml(FILE, faults);
        if (!yaml.isObject()) {
            faults.add(FILE, 0, "there is no pack.yaml, or it is empty");
            return BROKEN;
        }
        if (!yaml.path("id").asString("").equals(files.pack())) {
            faults.add(FILE, 0, "id is not " + files.pack());
        }
        String country = matching(yaml, "country", "[A-Z]{2}", faults);
        String currency = matching(yaml, "currency", "[A-Z]{3}", faults);
        List<String> languages = texts(yaml.path("languages"));
        if (languages.isEmpty()) {
            faults.add(FILE, 0, "languages: at least one is needed");
            return BROKEN;
        }
        return new PackProfile(byLanguage(yaml.path("name")), country, currency, zone(yaml, faults), languages,
                texts(yaml.path("messages").path("responsible_country")));
    }

    private static String matching(JsonNode yaml, String key, String pattern, PackFaults faults) {
        String value = yaml.path(key).asString("");
        if (!value.matches(pattern)) {
            faults.add(FILE, 0, key + " is not " + pattern + ": " + value);
        }
        return value;
    }

    private static String zone(JsonNode yaml, PackFaults faults) {
        String zone = yaml.path("zone").asString("");
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            faults.add(FILE, 0, "zone is not a time zone: " + zone);
            return "UTC";
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static Map<String, String> byLanguage(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEachEntry((language, text) -> texts.put(language, text.asString()));
        return texts;
    }
}
