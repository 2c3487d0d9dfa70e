package org.tamga.cli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code demo}: lodges declarations of different kinds and shows what happens to each, and why. */
public final class Demo {

    private static final String HELP = """
            ./tamga demo [--url URL] [--json] [--help]

            Lodges a dozen declarations of different kinds and shows what happens to each, and why. Exit code 1 if something is
            not as expected.

              --url URL   the server (default: http://localhost: and TAMGA_PORT or 8080). If none runs there, one is started for
                          the demo on a folder of its own, and thrown away after
              --json      one line of JSON for each step instead

            A running server must be in demo mode, started with TAMGA_DEMO_PASSWORD, which is to be set here as well.
            """;
    private static final Set<String> OPTIONS = Set.of("--url", "--json", "--help", "-h");

    private Demo() {
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** @return exit status: 0 as expected, 1 not, 2 wrong usage */
    static int run(List<String> arguments, PrintStream out) {
        int url = arguments.indexOf("--url");
        List<String> words = new ArrayList<>(arguments);
        String given = url >= 0 && url + 1 < arguments.size() ? words.remove(url + 1) : null;
        if (words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        if (url >= 0 && given == null || !OPTIONS.containsAll(words)) {
            System.err.println("tamga: demo does not understand " + String.join(" ", arguments) + "; see ./tamga demo --help");
            return 2;
        }
        return show(given, words.contains("--json") ? Report.json(out) : Report.text(out));
    }

    private static int show(@Nullable String url, Report report) {
        try (DemoServer server = DemoServer.findOrStart(url, report)) {
            boolean good = true;
            Play play = new Play(server.api());
            List<Story> stories = Story.all();
            for (int i = 0; i < stories.size(); i++) {
                Story story = stories.get(i);
                report.begin(i + 1, stories.size(), story);
                for (Step step : story.steps()) {
                    Played played = play.play(step);
                    report.played(story, step, played);
                    good &= played.unexpected().isEmpty();
                }
            }
            report.end(good);
            return good ? 0 : 1;
        } catch (IOException e) {
            System.err.println("tamga: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** What happened in a step, as its line of JSON. */
    static String json(Story story, Step step, Played played) {
        return new JsonMapper().writeValueAsString(Map.of("story", story.title(), "step", step.what(), "answer",
                played.answer(), "unexpected", played.unexpected()));
    }
}
