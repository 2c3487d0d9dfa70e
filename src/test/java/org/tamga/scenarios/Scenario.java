package org.tamga.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder: {@code scenario.yaml} with the steps, the files that the steps send, and {@code expected.yaml} with what comes of
 * them.
 *
 * @param title what it is about, as a sentence
 * @param shows what it proves
 */
record Scenario(Path folder, String title, String shows, List<Step> steps) {

    /**
     * One step; exactly one of the first five says what is done.
     *
     * @param send   a message file; {@code {{name}}} in it stands for the MRN that was remembered under that name, and
     *               {@code {{today-30}}} for the day 30 days ago
     * @param upload a CSV file
     * @param close  kind of the obligations that an officer records as met
     * @param look   a declaration that is looked at again, by the name of its MRN
     * @param allocate order number of a quota whose claims of today are decided
     * @param as     name under which the MRN of the answer is remembered; {@code declaration} if none is given
     * @param of     which declaration an officer works on; {@code declaration} if none is given
     * @param to     where the file is uploaded to, below {@code /api/v1/admin/}
     * @param by     who does it, if not the trader, the administrator or the officer
     */
    record Step(@Nullable String send, @Nullable String upload, @Nullable String close, @Nullable String look,
            @Nullable String allocate, @Nullable String as, @Nullable String of, @Nullable String to, @Nullable String by) {

        private static final String USUAL_NAME = "declaration";

        String name() {
            return as == null ? USUAL_NAME : as;
        }

        String subject() {
            return of == null ? USUAL_NAME : of;
        }
    }

    private record Script(String title, String shows, List<Step> steps) {
    }

    private static final Path ROOT = Path.of("scenarios");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** In the order of their numbers. */
    static List<Scenario> list() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("scenario.yaml"))).sorted().map(Scenario::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path folder) {
        Script script = YAML.readValue(folder.resolve("scenario.yaml"), Script.class);
        return new Scenario(folder, script.title(), script.shows(), script.steps());
    }

    String name() {
        return folder.getFileName().toString();
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What should come of it; empty if nobody has said so yet. */
    String expected() {
        return Files.exists(folder.resolve("expected.yaml")) ? text("expected.yaml") : "";
    }

    void expect(String transcript) {
        try {
            Files.writeString(folder.resolve("expected.yaml"), transcript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
