package org.tamga.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code setaside}: looks at messages that the platform could not handle, and decides about them. */
public final class SetAside {

    private static final String HELP = """
            ./tamga setaside list [--state STATE]       the messages, the latest first
            ./tamga setaside show ID                    one of them: what failed, and where
            ./tamga setaside replay ID                  hand one in again
            ./tamga setaside replay --all [--kind KIND] hand in again whatever waits
            ./tamga setaside give-up ID --reason TEXT   settle it as failed; its sender reads the reason

            Messages that were received and that the platform failed to handle again and again. Each keeps its receipt and its
            id when it is handed in again; what becomes of it is found under its conversation, which is its ID here.

              --state STATE   waiting (default), replayed, handled, given_up or any
              --url URL       the server (default: http://localhost: and TAMGA_PORT or 8080)
              --user NAME     who decides (default: admin)
              --json          what the server answers, on one line
              --help          this page

            The password is that of TAMGA_PASSWORD, or TAMGA_DEMO_PASSWORD.
            Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
            """;
    private static final String PATH = "/api/v1/admin/set-aside";
    private static final Set<String> VALUES = Set.of("--state", "--kind", "--reason", "--url", "--user");
    private static final Set<String> FLAGS = Set.of("--all", "--json");

    /** What was typed is not understood. */
    private static final class Unclear extends RuntimeException {
        Unclear(String fault) {
            super(fault);
        }
    }

    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final PrintStream out;

    private SetAside(List<String> arguments, PrintStream out) {
        this.out = out;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (FLAGS.contains(word)) {
                options.put(word, "");
            } else if (VALUES.contains(word)) {
                if (i + 1 == arguments.size()) {
                    throw new Unclear(word + " needs a value");
                }
                options.put(word, arguments.get(++i));
            } else if (word.startsWith("--")) {
                throw new Unclear("setaside does not know " + word);
            } else {
                words.add(word);
            }
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** @return exit status */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            SetAside command = new SetAside(arguments, out);
            String password = Objects.requireNonNullElse(environment.get("TAMGA_PASSWORD"),
                    environment.getOrDefault("TAMGA_DEMO_PASSWORD", ""));
            command.run(new Api(command.options.getOrDefault("--url",
                    "http://localhost:" + environment.getOrDefault("TAMGA_PORT", "8080")), password));
            return 0;
        } catch (Unclear unclear) {
            err.println("tamga: " + unclear.getMessage() + "; see ./tamga setaside --help");
            return 2;
        } catch (IOException e) {
            err.println("tamga: " + Objects.requireNonNullElse(e.getMessage(), "the server cannot be reached"));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void run(Api api) throws IOException, InterruptedException {
        String user = options.getOrDefault("--user", "admin");
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "list" -> print(api.get(user, PATH + "?state=" + encoded("--state", "waiting")), this::list);
            case "show" -> print(api.get(user, PATH + "/" + id()), this::whole);
            case "replay" -> {
                if (options.containsKey("--all")) {
                    String kind = options.containsKey("--kind") ? "?kind=" + encoded("--kind", "") : "";
                    print(api.post(user, PATH + "/replay" + kind, "application/json", ""),
                            answer -> out.println(answer.path("replayed").asString() + " handed in again"));
                } else {
                    print(api.post(user, PATH + "/" + id() + "/replay", "application/json", ""), this::line);
                }
            }
            case "give-up" -> print(api.post(user, PATH + "/" + id() + "/give-up", "application/json",
                    JsonMapper.shared().writeValueAsString(Map.of("reason", reason()))), this::line);
            default -> throw new Unclear("say list, show, replay or give-up");
        }
    }

    private String encoded(String option, String otherwise) {
        return URLEncoder.encode(options.getOrDefault(option, otherwise), StandardCharsets.UTF_8);
    }

    private String id() {
        if (words.size() != 2 || !words.get(1).matches("[0-9a-fA-F-]{36}")) {
            throw new Unclear("say which message, by its conversation id");
        }
        return words.get(1);
    }

    private String reason() {
        String reason = options.getOrDefault("--reason", "");
        if (reason.isBlank()) {
            throw new Unclear("--reason is missing: the sender will read it");
        }
        return reason;
    }

    private void print(JsonNode answer, Consumer<JsonNode> text) {
        if (options.containsKey("--json")) {
            out.println(answer);
        } else {
            text.accept(answer);
        }
    }

    private void list(JsonNode messages) {
        messages.forEach(this::line);
        out.println(messages.size() == 1 ? "1 message" : messages.size() + " messages");
    }

    private void line(JsonNode message) {
        out.printf("%s  %-8s  %s of %s, received %s, %s attempts%n    %s%n", message.path("conversationId").asString(),
                message.path("state").asString(), message.path("kind").asString(), message.path("sender").asString(),
                message.path("receivedAt").asString(), message.path("attempts").asString(),
                message.path("failure").asString());
    }

    private void whole(JsonNode message) {
        line(message);
        out.println(message.path("trace").asString().indent(4).stripTrailing());
    }
}
