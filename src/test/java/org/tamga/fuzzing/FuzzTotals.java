package org.tamga.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.Stream;

/** What all runs of one target came to, kept in a file between them. */
final class FuzzTotals {

    private final Path folder;
    private final String target;
    private final Properties totals = new Properties();

    FuzzTotals(Path parent, String target) {
        this.folder = parent.resolve(target);
        this.target = target;
    }

    Path folder() {
        return folder;
    }

    Path corpus() {
        return folder.resolve("corpus");
    }

    FuzzTotals read() throws IOException {
        if (Files.exists(file())) {
            try (var reader = Files.newBufferedReader(file())) {
                totals.load(reader);
            }
        }
        return this;
    }

    void add(long executed, long seconds, long worstMillis, long worstKilobytes, int findings) throws IOException {
        read();
        put("executed", number("executed") + executed);
        put("seconds", number("seconds") + seconds);
        put("worstMillis", Math.max(number("worstMillis"), worstMillis));
        put("worstKilobytes", Math.max(number("worstKilobytes"), worstKilobytes));
        put("findings", number("findings") + findings);
        totals.setProperty("day", LocalDate.now().toString());
        try (Stream<Path> inputs = Files.list(corpus())) {
            put("corpus", inputs.count());
        }
        try (var writer = Files.newBufferedWriter(file())) {
            totals.store(writer, null);
        }
    }

    String inWords() {
        return target + ": " + number("executed") + " executions in " + number("seconds") + " s, " + number("corpus")
                + " inputs kept, worst " + number("worstMillis") + " ms and " + number("worstKilobytes") + " KB, "
                + number("findings") + " runs that found something";
    }

    String row() {
        return String.format("| %s | %,d | %,d | %,d | %,d | %,d | %d | %s |", target, number("executed"), number("seconds"),
                number("corpus"), number("worstMillis"), number("worstKilobytes"), number("findings"),
                totals.getProperty("day"));
    }

    private long number(String key) {
        return Long.parseLong(totals.getProperty(key, "0"));
    }

    private void put(String key, long value) {
        totals.setProperty(key, Long.toString(value));
    }

    private Path file() {
        return folder.resolve("totals.properties");
    }
}
