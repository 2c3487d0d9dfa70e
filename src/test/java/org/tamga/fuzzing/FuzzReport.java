package org.tamga.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the table of a page between its two marks. */
final class FuzzReport {

    private static final String BEGIN = "<!-- fuzzing -->";
    private static final String END = "<!-- end of fuzzing -->";
    private static final String HEAD = """
            | Target | Executions | Seconds | Inputs kept | Longest, ms of the processor | Largest, KB | Runs with a finding | Last run |
            |---|---:|---:|---:|---:|---:|---:|---|
            """;

    private FuzzReport() {
    }

    static void write(Path totals, Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        try (Stream<Path> folders = Files.list(totals)) {
            List<Path> targets = folders.filter(folder -> Files.exists(folder.resolve("totals.properties"))).sorted().toList();
            StringBuilder table = new StringBuilder("\n" + HEAD);
            for (Path each : targets) {
                table.append(new FuzzTotals(totals, each.getFileName().toString()).read().row()).append('\n');
            }
            Files.writeString(page, text.substring(0, begin) + table + text.substring(text.indexOf(END)));
        }
    }
}
