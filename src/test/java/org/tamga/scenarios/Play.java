package org.tamga.scenarios;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.tamga.scenarios.Scenario.Step;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** One scenario in play: does the steps in their order and writes down what comes of each. */
final class Play {

    private static final String DECLARATIONS = "/api/v1/declarations/";
    private static final Pattern DAY = Pattern.compile("\\{\\{today-(\\d+)}}");
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES).disable(YAMLWriteFeature.SPLIT_LINES).build();

    private final Scenario scenario;
    private final int port;
    private final Map<String, String> mrns = new HashMap<>();
    private final Sightings sightings = new Sightings();

    Play(Scenario scenario, int port) {
        this.scenario = scenario;
        this.port = port;
    }

    String transcript() {
        StringBuilder transcript = new StringBuilder("# " + scenario.title() + "\n");
        for (Step step : scenario.steps()) {
            transcript.append("---\n").append(YAML.writeValueAsString(act(step)));
        }
        return transcript.toString();
    }

    private Map<String, Object> act(Step step) {
        if (step.send() != null) {
            return send(step, step.send());
        }
        if (step.upload() != null) {
            return upload(step, step.upload());
        }
        if (step.allocate() != null) {
            return allocate(step, step.allocate());
        }
        return step.close() != null ? close(step, step.close())
                : look(Objects.requireNonNull(step.look(), "a step does something"));
    }

    private Map<String, Object> send(Step step, String file) {
        Outsider.Answer answer = outsider(step, "trader").lodge(filledIn(file).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> happened = new LinkedHashMap<>();
        happened.put("send", file);
        if (answer.status() != 200) {
            happened.put("status", answer.status());
            happened.put("problem", answer.json().path("detail").asString(""));
            return happened;
        }
        JsonNode json = answer.json();
        happened.put("state", json.path("state").asString());
        happened.put("findings", Sightings.findings(json));
        String mrn = json.path("mrn").asString("");
        if (!mrn.isEmpty()) {
            boolean known = mrns.containsValue(mrn);
            String name = mrns.entrySet().stream().filter(each -> each.getValue().equals(mrn)).map(Map.Entry::getKey)
                    .findFirst().orElse(step.name());
            mrns.put(name, mrn);
            happened.put(known ? "same" : "new", name);
            happened.putAll(sightings.of(mrn, outsider("officer")));
        }
        return happened;
    }

    private Map<String, Object> upload(Step step, String file) {
        JsonNode result = outsider(step, "admin").upload(Objects.requireNonNull(step.to(), "an upload goes somewhere"),
                filledIn(file)).succeeded().json();
        Map<String, Object> happened = new LinkedHashMap<>();
        happened.put("upload", file);
        happened.put("loaded", result.path("loaded").asInt());
        happened.put("refused", result.path("refused").size());
        return happened;
    }

    /** The file, with MRNs for their names, and days for {@code {{today-30}}}: as the file around it writes them. */
    private String filledIn(String file) {
        String form = file.endsWith(".csv") ? "uuuu-MM-dd" : "uuuuMMdd";
        String text = DAY.matcher(scenario.text(file)).replaceAll(found -> LocalDate.now(ZoneOffset.UTC)
                .minusDays(Long.parseLong(found.group(1))).format(DateTimeFormatter.ofPattern(form)));
        for (Map.Entry<String, String> mrn : mrns.entrySet()) {
            text = text.replace("{{" + mrn.getKey() + "}}", mrn.getValue());
        }
        return text;
    }

    private Map<String, Object> close(Step step, String kind) {
        Outsider officer = outsider(step, "officer");
        String mrn = mrn(step.subject());
        for (JsonNode obligation : officer.get(DECLARATIONS + mrn).succeeded().json().path("obligations")) {
            if (obligation.path("kind").asString().equals(kind)) {
                officer.post(DECLARATIONS + mrn + "/obligations/" + obligation.path("id").asString() + "/close",
                        "application/json", "{}").succeeded();
            }
        }
        Map<String, Object> happened = new LinkedHashMap<>();
        happened.put("close", kind);
        happened.putAll(sightings.of(mrn, officer));
        return happened;
    }

    /** Decides the claims of today, as if the day were over. */
    private Map<String, Object> allocate(Step step, String quota) {
        JsonNode result = outsider(step, "admin").post("/api/v1/admin/quotas/" + quota + "/allocations?pack=demo&day="
                + LocalDate.now(ZoneOffset.UTC), "application/json", "{}").succeeded().json();
        Map<String, Object> happened = new LinkedHashMap<>();
        happened.put("allocate", quota);
        happened.put("decided", result.path("decided").asBoolean());
        JsonNode period = result.path("periods").path(0);
        happened.put("left", period.path("balance").asString() + " of " + period.path("volume").asString());
        return happened;
    }

    private Map<String, Object> look(String name) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("look", name);
        seen.putAll(sightings.of(mrn(name), outsider("officer")));
        return seen;
    }

    private String mrn(String name) {
        return Objects.requireNonNull(mrns.get(name), () -> "no declaration is called " + name);
    }

    private Outsider outsider(Step step, String usual) {
        return outsider(step.by() == null ? usual : step.by());
    }

    private Outsider outsider(String name) {
        return new Outsider(port, name);
    }
}
