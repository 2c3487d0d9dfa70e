package org.tamga.cli.rerate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

/** What a run came to, for people at a terminal. */
final class RerateReport {

    private final PrintStream out;
    private String last = "";

    RerateReport(PrintStream out) {
        this.out = out;
    }

    static String state(JsonNode report) {
        return report.path("run").path("state").asString();
    }

    /** One line for each step forward. */
    void progress(JsonNode report) {
        JsonNode progress = report.path("run").path("progress");
        long all = progress.path("declarations").asLong();
        long done = progress.path("declarationsDone").asLong();
        String line = "%3d %%  %,d of %,d declarations".formatted(all == 0 ? 100 : 100 * done / all, done, all);
        if (!line.equals(last)) {
            out.println(line);
            last = line;
        }
    }

    void print(JsonNode report, boolean rehearsal) {
        JsonNode run = report.path("run");
        JsonNode counts = run.path("counts");
        out.printf("%s: %s, law %s, %s to %s%n", rehearsal ? "Rehearsal" : "Re-rating", state(report).toLowerCase(
                Locale.ROOT), run.path("order").path("lawVersion").asString(),
                run.path("order").path("from").asString(),
                run.path("order").path("to").asString());
        setAside(report);
        out.printf("%,d declarations: %,d changed, %,d unchanged, %,d no longer determined%n",
                counts.path("declarations").asLong(), counts.path("changed").asLong(), counts.path("unchanged").asLong(),
                counts.path("newlyUndetermined").asLong());
        if (!rehearsal) {
            out.printf("%,d proposed, %,d proposed before, %,d rejected before, %,d too small, %,d not charged yet%n",
                    report.path("proposed").asLong(), report.path("kept").asLong(), report.path("declined").asLong(),
                    report.path("belowLeast").asLong(), counts.path("notCharged").asLong());
        }
        table(rehearsal ? differences(report) : proposals(report));
    }

    /** What the figures leave out. */
    private void setAside(JsonNode report) {
        JsonNode parts = report.path("setAside");
        if (parts.isEmpty()) {
            return;
        }
        JsonNode progress = report.path("run").path("progress");
        out.printf("Not the whole: %,d of %,d parts with %,d declarations are set aside%n",
                progress.path("unitsSetAside").asLong(),
                progress.path("units").asLong(), progress.path("declarationsSetAside").asLong());
        parts.forEach(part -> out.printf("  part %d, %,d declarations, %d attempts: %s%n", part.path("number").asInt(),
                part.path("declarations").asInt(), part.path("attempts").asInt(), part.path("why").asString()));
    }

    private static List<List<String>> differences(JsonNode report) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("trader", "declarations", "before", "after", "difference")));
        report.path("byTrader").forEach(row -> rows.add(List.of(row.path("key").asString(),
                row.path("declarations").asString(), row.path("before").path("assessed").asString(),
                row.path("after").path("assessed").asString(), row.path("difference").path("assessed").asString())));
        return rows;
    }

    private static List<List<String>> proposals(JsonNode report) {
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("trader", "kind", "state", "proposals", "amount", "interest", "currency")));
        report.path("byTrader").forEach(row -> rows.add(List.of(row.path("trader").asString(), row.path("kind").asString(),
                row.path("state").asString(), row.path("proposals").asString(), row.path("amount").asString(),
                row.path("interest").asString(), row.path("currency").asString())));
        return rows;
    }

    /** The first column to the left, the others to the right. */
    private void table(List<List<String>> rows) {
        if (rows.size() == 1) {
            return;
        }
        out.println();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
                line.append(("%" + (i == 0 ? "-" : "") + width + "s  ").formatted(row.get(i)));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
