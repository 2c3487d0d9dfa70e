package drill;

import bench.Progress;
import bench.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report of a drill: for people, for machines, and for {@code docs/reliability.md}. */
final class Page {

    private static final Path PAGE = Path.of("docs/reliability.md");

    private final Findings findings;

    Page(Findings findings) {
        this.findings = findings;
    }

    void write() throws IOException {
        System.out.println(findings.options().json() ? json() : "\n" + text());
        if (findings.options().write()) {
            Report.put(PAGE, "drill", text());
        }
        Progress.say(findings.wrong().isEmpty() ? "Nothing is lost." : "WRONG in " + findings.wrong().size() + " ways.");
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("Measured on %s, %s.%n%n".formatted(LocalDate.ofInstant(findings.began(), ZoneOffset.UTC), Report.machine()));
        text.append("    %s%n%n".formatted(command()));
        text.append(String.format(Locale.ROOT, "In %,d minutes %,d receipts were given for %,d local reference numbers: %,d declarations accepted and released, "
                + "%,d refused because their reference was used.%n", findings.took().toMinutes(), findings.receipts(),
                findings.references(), findings.accepted(), findings.refused()));
        text.append(findings.wrong().isEmpty() ? "**Nothing was lost, nothing was done twice, no answer changed.**\n"
                : "**WRONG:**\n\n- " + String.join("\n- ", findings.wrong()) + "\n");
        text.append("\n| Fault | Times | An answer again after, median s | longest s |\n|---|---:|---:|---:|\n");
        findings.recoveries().forEach((fault, recovery) -> text.append("| %s | %d | %s | %s |%n".formatted(fault, recovery.count(),
                seconds(recovery.median()), seconds(recovery.longest()))));
        if (!findings.disk()) {
            text.append("| disk full | 0 | left out: %s | |%n".formatted(findings.options().disk()
                    ? "no file system of its own could be mounted here" : "not asked for"));
        }
        text.append("\n| What declarants did and were told | Times |\n|---|---:|\n");
        findings.ledger().counts().forEach((what, times) -> text.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, times)));
        return text.toString();
    }

    private String command() {
        Options options = findings.options();
        return "./tamga drill --seed %d --kills %d --database-kills %d --stops %d --declarations %d --connections %d%s".formatted(options.seed(),
                options.kills(), options.databaseKills(), options.stops(), options.declarations(), options.connections(),
                options.disk() ? "" : " --no-disk");
    }

    private String json() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", findings.began().toString());
        all.put("machine", Report.machine());
        all.put("command", command());
        all.put("seed", findings.options().seed());
        all.put("seconds", findings.took().toSeconds());
        all.put("receipts", findings.receipts());
        all.put("references", findings.references());
        all.put("accepted", findings.accepted());
        all.put("refused", findings.refused());
        all.put("diskFilled", findings.disk());
        all.put("faults", findings.recoveries().entrySet().stream().map(each -> Map.of("fault", each.getKey(), "times",
                each.getValue().count(), "medianMillis", each.getValue().median().toMillis(), "longestMillis",
                each.getValue().longest().toMillis())).toList());
        all.put("traffic", findings.ledger().counts());
        all.put("wrong", List.copyOf(findings.wrong()));
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
