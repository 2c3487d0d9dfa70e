package org.tamga.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.rulebook.CheckContext.Occasion;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A sound message with one thing wrong, and every finding that it must bring. Read from {@code src/test/resources/broken}:
 * each file has one sound message and the ways to break it ({@code remove},
 * {@code duplicate}, {@code repeat}, {@code set}, in that order).
 */
record BrokenMessage(String pack, String file, JsonNode breakage, WcoElement declaration) {

    private static final Path FOLDER = Path.of("src/test/resources/broken");
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<BrokenMessage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BrokenMessage> read(Path path) {
        JsonNode file = YAML.readTree(path.toFile());
        String pack = file.path("pack").asString();
        byte[] message = file.path("message").asString().getBytes(StandardCharsets.UTF_8);
        WcoElement sound = new DeclarationReader(ReaderLimits.standard()).read(message).declaration();
        List<BrokenMessage> cases = new ArrayList<>();
        for (JsonNode each : file.path("cases")) {
            WcoElement broken = sound.copy();
            Breaking.apply(each, broken);
            cases.add(new BrokenMessage(pack, path.getFileName().toString(), each, broken));
        }
        return cases;
    }

    Occasion occasion() {
        return breakage.path("amended").asBoolean(false) ? Occasion.AMENDMENT : Occasion.ORIGINAL;
    }

    /** Nobody is registered, and no register in service, unless the case says so. */
    PartyFacts parties() {
        Set<String> entries = breakage.path("register").valueStream().map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        return entries.isEmpty() ? PartyFacts.NOT_IN_SERVICE : new TestParties("GB", entries);
    }

    /** Code, pointer and rule of every finding. */
    List<String> expected() {
        return breakage.path("expect").valueStream().map(JsonNode::asString).toList();
    }

    @Override
    public String toString() {
        return file + ": " + breakage.path("name").asString();
    }
}
