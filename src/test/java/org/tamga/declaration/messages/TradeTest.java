package org.tamga.declaration.messages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The shared trade-test scenarios, where they are in reach; who asks for them elsewhere is skipped. */
public final class TradeTest {

    /** Three sample files that are not well-formed XML: they have two hyphens inside a comment. */
    public static final Set<String> MALFORMED = Set.of("TT_EX002a.xml", "TT_EX022a_Declaration1_(Step1).xml", "TT_IM084a.xml");

    private static final Path ROOT = Path.of("../shared/testdata/trade-test");

    private TradeTest() {
    }

    /** A file or folder of the trade test. */
    public static Path path(String name) {
        Path path = ROOT.resolve(name);
        assumeTrue(Files.exists(path), "skipped: no " + path + " here");
        return path;
    }

    /** Every declaration message: new ones, amendments, cancellations, arrivals. */
    public static List<Path> declarations() {
        return messages("Declaration>");
    }

    public static List<Path> notices() {
        return messages("Response>");
    }

    private static List<Path> messages(String closingTag) {
        try (Stream<Path> files = Files.walk(path("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).filter(file -> holds(file, closingTag)).sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String closingTag) {
        String text = text(file);
        boolean notice = text.contains("Response>");
        return text.contains("MetaData") && (closingTag.startsWith("Response") == notice);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
