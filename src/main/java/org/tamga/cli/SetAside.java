package org.tamga.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code setaside}: looks at messages that the platform could not handle, and decides about them. */
public final class SetAside extends ServerCommand {

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

    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    SetAside(PrintStream out, PrintStream err) {
        super("setaside", HELP, out, err);
    }

    public static void main(String[] arguments) {
        System.exit(new SetAside(System.out, System.err).call(List.of(arguments), System.getenv()));
    }

    @Override
    protected int run(List<String> arguments, Map<String, String> environment) throws IOException, InterruptedException {
        read(arguments);
        act(api(options.getOrDefault("--url", localUrl(environment)), environment));
        return 0;
    }

    private void read(List<String> arguments) {
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

    private void act(Api api) throws IOException, InterruptedException {
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
