package org.tamga.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;

/** How a declaration looks from outside, without what differs from run to run: numbers and times are left out. */
final class Sightings {

    private static final String[] FIGURES = {"base", "rate", "quantity", "unit", "deducted", "assessed", "payable", "secured",
            "methodOfPayment"};

    private final Map<String, Integer> noticesSeen = new HashMap<>();
    private final Map<String, Map<String, Object>> chargesSeen = new HashMap<>();
    private final List<String> laws = new ArrayList<>();

    /** Status, version, what is open, and what is new since the last sight: notices, and the charge of the latest version. */
    Map<String, Object> of(String mrn, Outsider viewer) {
        String path = "/api/v1/declarations/" + mrn;
        JsonNode declaration = viewer.get(path).succeeded().json();
        Map<String, Object> sight = new LinkedHashMap<>();
        sight.put("status", declaration.path("status").asString());
        sight.put("version", declaration.path("version").asInt());
        sight.put("open", obligations(declaration.path("obligations")));
        sight.put("notices", notices(mrn, viewer.get(path + "/notices").succeeded().json()));
        Outsider.Answer assessment = viewer.get(path + "/assessment");
        if (assessment.status() == 200) {
            Map<String, Object> charge = charge(assessment.json());
            if (!charge.equals(chargesSeen.put(mrn, charge))) {
                sight.putAll(charge);
            }
        }
        return sight;
    }

    static List<String> findings(JsonNode answer) {
        List<String> findings = new ArrayList<>();
        answer.path("findings").forEach(finding -> findings
                .add(finding.path("code").asString() + " at " + finding.path("pointer").asString("") + ": "
                        + finding.path("text").asString()));
        return findings;
    }

    private static List<String> obligations(JsonNode open) {
        List<String> obligations = new ArrayList<>();
        open.forEach(each -> obligations.add(each.path("kind").asString() + ": " + each.path("reason").asString()));
        return obligations;
    }

    private List<String> notices(String mrn, JsonNode all) {
        List<String> codes = new ArrayList<>();
        all.forEach(notice -> codes.add(notice.path("code").asString()));
        int seen = noticesSeen.getOrDefault(mrn, 0);
        noticesSeen.put(mrn, codes.size());
        return codes.subList(seen, codes.size());
    }

    private Map<String, Object> charge(JsonNode assessment) {
        List<String> lines = new ArrayList<>();
        assessment.path("lines").forEach(line -> lines.add(line(line)));
        Map<String, Object> charge = new LinkedHashMap<>();
        charge.put("law", law(assessment.path("lawVersion").asString()));
        charge.put("charge", lines);
        return charge;
    }

    /** The version of the law, by the order in which the scenario meets them. */
    private String law(String version) {
        if (!laws.contains(version)) {
            laws.add(version);
        }
        return "version " + (laws.indexOf(version) + 1);
    }

    private static String line(JsonNode line) {
        StringBuilder text = new StringBuilder(line.path("item").asInt() + " " + line.path("taxType").asString());
        for (String figure : FIGURES) {
            JsonNode value = line.path(figure);
            if (!value.isNull() && !value.isMissingNode() && !value.asString().isEmpty()) {
                text.append(", ").append(figure).append(' ').append(value.asString());
            }
        }
        return text.toString();
    }
}
