package org.tamga.cli.demo;

import java.io.Console;
import java.io.PrintStream;

import tools.jackson.databind.JsonNode;

/** Shows the demo to a person or, as lines of JSON, to a program. Colours only on a terminal. */
final class Report {

    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String RED = "31";
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    private final PrintStream out;
    private final boolean json;
    private final boolean coloured;

    private Report(PrintStream out, boolean json) {
        Console console = System.console();
        this.out = out;
        this.json = json;
        this.coloured = !json && console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
    }

    static Report text(PrintStream out) {
        return new Report(out, false);
    }

    static Report json(PrintStream out) {
        return new Report(out, true);
    }

    void starting() {
        System.err.println("No server runs here: one is started for the demo, which takes some seconds …");
    }

    void server(String url) {
        System.err.println("Talking to " + url);
    }

    void begin(int number, int of, Story story) {
        if (!json) {
            out.printf("%n%s %s%n", colour(FAINT, "%2d/%d".formatted(number, of)), colour(BOLD, story.title()));
        }
    }

    void played(Story story, Step step, Played played) {
        if (json) {
            out.println(Demo.json(story, step, played));
            return;
        }
        JsonNode answer = played.answer();
        String status = answer.path("status").asString("");
        out.printf("      %s: %s %s%n", step.what(), status.isEmpty() ? "done" : colour(colourOf(status), status), colour(FAINT,
                answer.path("mrn").asString("") + " (" + played.millis() + " ms)"));
        answer.path("findings").forEach(each -> out.printf("        %s %s%n          %s%n",
                colour(RED, each.path("code").asString()), each.path("pointer").asString(""), each.path("text").asString()));
        if (!answer.path("findings").isEmpty()) {
            unexpected(played);
            return;
        }
        charge(answer.path("assessment"));
        answer.path("obligations")
                .forEach(each -> out.printf("        %s %s%n", colour(YELLOW, "waits:"), each.path("reason").asString()));
        unexpected(played);
    }

    private void charge(JsonNode assessment) {
        if (assessment.isMissingNode() || assessment.isNull()) {
            return;
        }
        assessment.path("lines").forEach(line -> out.printf("        item %s %s %10s  %s%n", line.path("item").asString(),
                line.path("taxType").asString(), line.path("assessed").asString(),
                colour(FAINT, line.path("explanation").asString())));
        out.printf("        %-10s %10s %s%n", "payable", assessment.at("/totals/payable").asString(),
                assessment.path("currency").asString());
    }

    private void unexpected(Played played) {
        played.unexpected().forEach(each -> out.println("        " + colour(RED, "NOT AS EXPECTED: " + each)));
    }

    void end(boolean good) {
        if (!json) {
            out.println(
                    "\n" + (good ? colour(GREEN, "Everything went as expected.") : colour(RED, "Something went otherwise.")));
        }
    }

    private static String colourOf(String status) {
        return switch (status) {
            case "RELEASED", "CONDITIONALLY_RELEASED", "EXITED" -> GREEN;
            case "REFUSED", "INVALIDATED" -> RED;
            default -> YELLOW;
        };
    }

    private String colour(String code, String text) {
        return coloured ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
