package org.tamga.cli.demo;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.tamga.cli.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plays the steps of the stories, one after the other. Each declaration gets a local reference number of its own. */
final class Play {

    private static final String DECLARATIONS = "/api/v1/declarations";
    private static final String TRADER = "trader";
    private static final String ACCOUNT = "7000001";
    private static final String HOLDER = "XD000000001001";

    private static final Pattern REFERENCE = Pattern.compile("(<FunctionalReferenceID>)[^<]*");
    private static final int LOOKS = 50;

    private final Api api;
    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private int messages;
    private String reference = "";
    private String mrn = "";

    Play(Api api) {
        this.api = api;
    }

    Played play(Step step) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ObjectNode answer = answer(step);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (!mrn.isEmpty() && step.account() == null) {
            complete(answer);
        }
        for (int looks = 1; step.look() != null && looks < LOOKS && !unexpected(step, answer).isEmpty(); looks++) {
            TimeUnit.MILLISECONDS.sleep(100);
            complete(answer);
        }
        return new Played(answer, unexpected(step, answer), millis);
    }

    private static List<String> unexpected(Step step, ObjectNode answer) {
        return step.expect() == null ? List.of() : step.expect().unexpected(answer);
    }

    private ObjectNode answer(Step step) throws IOException, InterruptedException {
        if (step.lodge() != null) {
            JsonNode answer = lodge(step);
            mrn = answer.path("mrn").asString("");
            return (ObjectNode) answer;
        } else if (step.request() != null) {
            return (ObjectNode) api.post(TRADER, DECLARATIONS, "application/xml",
                    withReference(Story.resource("requests/" + step.request() + ".xml").replace("{mrn}", mrn), next()));
        } else if (step.close() != null) {
            return close(step.close());
        } else if (step.account() != null) {
            api.post("admin", "/api/v1/admin/accounts", "text/csv", "holder,kind,id,currency,balance,limit\n" + HOLDER
                    + ",DEFERMENT," + ACCOUNT + ",DMD," + step.account() + ",0\n");
        }
        return new JsonMapper().createObjectNode();
    }

    private JsonNode lodge(Step step) throws IOException, InterruptedException {
        String message = Story.resource(step.lodge() + ".xml");
        if (step.change() != null) {
            for (Map.Entry<String, String> each : step.change().entrySet()) {
                if (!message.contains(each.getKey())) {
                    throw new IOException("sample " + step.lodge() + " has no " + each.getKey());
                }
                message = message.replace(each.getKey(), each.getValue());
            }
        }
        if (!"same".equals(step.reference())) {
            reference = next();
        }
        return api.post(TRADER, DECLARATIONS, "application/xml",
                withReference(message.replace("{account}", ACCOUNT), reference));
    }

    private ObjectNode close(String kind) throws IOException, InterruptedException {
        JsonNode open = api.get(TRADER, DECLARATIONS + "/" + mrn).path("obligations").valueStream()
                .filter(each -> each.path("kind").asString().equals(kind)).findFirst()
                .orElseThrow(() -> new IOException(mrn + " has no open obligation " + kind));
        return (ObjectNode) api.post("officer", DECLARATIONS + "/" + mrn + "/obligations/" + open.path("id").asString()
                + "/close", "application/json", "");
    }

    /** Adds what the declaration says of itself: its status, and what it waits for. */
    private void complete(ObjectNode answer) throws IOException, InterruptedException {
        JsonNode declaration = api.get(TRADER, DECLARATIONS + "/" + mrn);
        answer.set("mrn", declaration.path("mrn"));
        answer.set("status", declaration.path("status"));
        answer.set("obligations", declaration.path("obligations"));
    }

    private static String withReference(String message, String reference) {
        return REFERENCE.matcher(message).replaceFirst("$1" + reference);
    }

    private String next() {
        return "DEMO" + run + "N" + ++messages;
    }
}
