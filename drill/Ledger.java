package drill;

import bench.HttpConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the declarants were told: every receipt and every answer, and where two of them do not agree. */
final class Ledger {

    static final String SENT_AWAY = "sent away with 503";

    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_FAULT = 300;
    private static final int CONTEXT = 60;
    private static final Pattern CONVERSATION = text("conversationId");
    private static final Pattern STATE = text("state");
    private static final Pattern MRN = text("mrn");
    private static final Pattern HASH = text("contentHash");

    /** @param answer as it came; null as long as there is only a receipt */
    record Told(Message message, String conversation, String answer) {

        String state() {
            return first(STATE, answer);
        }

        String mrn() {
            return first(MRN, answer);
        }

        boolean released() {
            return answer.contains("\"status\":\"RELEASED\"");
        }
    }

    private final Map<String, Told> told = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @return whether this settles the errand */
    synchronized boolean note(Errand errand, HttpConnection.Answer answer) {
        count(errand.kind() == Errand.Kind.LODGE ? "answered " + answer.status()
                : errand.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " answered " + answer.status());
        boolean wrongBytes = errand.kind() == Errand.Kind.OTHER_BYTES;
        return switch (answer.status()) {
            case 200, 202 -> {
                if (wrongBytes) {
                    fault("other bytes under the id " + errand.message().id() + " were taken in");
                }
                yield wrongBytes || receipt(errand.message(), answer);
            }
            case 409 -> {
                if (!wrongBytes) {
                    fault(errand.message().id() + " was refused as sent before with other bytes");
                }
                yield true;
            }
            case 503 -> {
                count(SENT_AWAY);
                yield false;
            }
            default -> {
                fault("answered " + answer.status() + " " + answer.body());
                yield false;
            }
        };
    }

    private boolean receipt(Message message, HttpConnection.Answer answer) {
        String conversation = first(CONVERSATION, answer.body());
        String hash = first(HASH, answer.body());
        Told before = told.get(message.id());
        if (before != null && !before.conversation.equals(conversation)) {
            fault(message.id() + " has two receipts: " + before.conversation + " and " + conversation);
        }
        if (hash != null && !hash.equals(message.hash())) {
            fault("the receipt of " + message.id() + " is for other bytes");
        }
        String known = before == null ? null : before.answer;
        if (answer.status() == 200 && known != null && !known.equals(answer.body())) {
            fault("the answer to " + message.id() + " has changed: " + difference(known, answer.body()));
        }
        boolean settled = answer.status() == 200;
        told.put(message.id(), new Told(message, conversation, known == null && settled ? answer.body() : known));
        return settled;
    }

    synchronized void fault(String what) {
        count("contradictions");
        if (faults.size() < MOST_FAULTS) {
            faults.add(what.substring(0, Math.min(what.length(), LONGEST_FAULT)));
        }
    }

    synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    synchronized int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized List<Told> told() {
        return List.copyOf(told.values());
    }

    /** Both texts from shortly before the place where they part. */
    private static String difference(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - CONTEXT);
        return one.substring(from, Math.min(one.length(), same + CONTEXT)) + " / "
                + other.substring(from, Math.min(other.length(), same + CONTEXT));
    }

    private static Pattern text(String name) {
        return Pattern.compile("\"" + name + "\":\"([^\"]+)\"");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
