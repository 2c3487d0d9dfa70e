package org.tamga.tariff.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.NomenclatureLaw;
import org.tamga.tariff.importing.NomenclatureImport;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;

/**
 * How often people find what they look for: a sample of the Harmonized System is searched for by its own words, by words with
 * a mistake, and by everyday names; the result is published in {@code docs/conformance/tariff-search.md}.
 */
class SearchQualityTest {

    private static final Path HARMONIZED_SYSTEM = Path.of("../shared/testdata/tariff/harmonized-system.csv");
    private static final Path PAGE = Path.of("docs/conformance/tariff-search.md");
    private static final int SAMPLE = 600;

    @TempDir
    private Path folder;

    @Test
    void mostGoodsAreAmongTheFirstTenAndThePageSaysHowMany() throws IOException {
        assumeTrue(Files.exists(HARMONIZED_SYSTEM), "skipped: there is no " + HARMONIZED_SYSTEM);
        // given
        Nomenclature nomenclature = harmonizedSystem();
        Synonyms synonyms = new SynonymsPart().compile(new PackFiles("test", Map.of()), new PackFaults());
        SearchIndex index = SearchIndex.of(nomenclature, synonyms);
        AskedWords words = new AskedWords(nomenclature, synonyms.in("en"));
        Random random = new Random(20261125);
        List<NomenclatureLine> sample = new ArrayList<>(
                nomenclature.lines().stream().filter(line -> line.code().digits().length() == 6).toList());
        Collections.shuffle(sample, random);
        // when
        List<Tally> tallies = List.of(new Tally("two or three of its own rarest words"),
                new Tally("the same, one word misspelled"),
                new Tally("an everyday name instead of the tariff's, and one own word"),
                new Tally("for comparison: own words, all contained in the text, in the order of codes"));
        for (NomenclatureLine line : sample.subList(0, SAMPLE)) {
            tallies.get(0).add(line, words.own(line), index);
            tallies.get(1).add(line, words.misspelled(line, random), index);
            words.everyday(line, random).ifPresent(question -> tallies.get(2).add(line, question, index));
            tallies.get(3).addContained(line, words.own(line), nomenclature);
        }
        // then
        String page = page(tallies, nomenclature.lines().size());
        String published = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!page.equals(published)) {
            Files.writeString(PAGE, page);
        }
        assertThat(tallies.get(2).asked()).as("sample of everyday names").isGreaterThan(100);
        assertThat(page.equals(published)).as("the page was out of date and has been written anew: look at it").isTrue();
    }

    private static String page(List<Tally> tallies, int lines) {
        List<String> page = new ArrayList<>(List.of("# Search in the tariff", "",
                "Written by `SearchQualityTest`, which fails when this page is out of date. The Harmonized System of 2022 ("
                        + lines
                        + " lines,",
                "which lie beside the project, not in it) is searched for " + SAMPLE
                        + " of its subheadings, drawn by a seeded lot. The words of a",
                "question are those of the subheading's own text that are rarest in the whole; a misspelling drops, doubles, swaps or",
                "replaces one letter at any place; an everyday name is one of the list that comes with the server, for subheadings whose",
                "text, or that of its heading, has what the name stands for. Found means: this very subheading, not its heading.",
                "Many subheadings differ from their neighbours in a number or in \"other than\" only, so that no search by words can put",
                "each of them first.", "", "| Asked by | Questions | First | In the first 3 | In the first 10 |",
                "|---|---|---|---|---|"));
        tallies.forEach(tally -> page.add(tally.row()));
        page.addAll(List.of("", "Not found in the first ten, a few of each kind:", ""));
        tallies.subList(0, 3).forEach(tally -> page.addAll(tally.missed()));
        return String.join("\n", page) + "\n";
    }

    /** What became of the questions of one kind. */
    private static final class Tally {

        private static final int SHOWN = 8;
        private final String name;
        private final List<Integer> ranks = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();

        Tally(String name) {
            this.name = name;
        }

        void add(NomenclatureLine line, String question, SearchIndex index) {
            add(line, question, index.search(new SearchQuestion(question, LocalDate.of(2026, 1, 1), 10, "en")).stream()
                    .map(SearchHit::line).toList());
        }

        void addContained(NomenclatureLine line, String question, Nomenclature nomenclature) {
            add(line, question,
                    nomenclature.lines().stream()
                            .filter(each -> List.of(question.split(" ")).stream()
                                    .allMatch(word -> each.text("en").toLowerCase(java.util.Locale.ROOT).contains(word)))
                            .limit(10).toList());
        }

        private void add(NomenclatureLine line, String question, List<NomenclatureLine> hits) {
            int rank = hits.indexOf(line);
            ranks.add(rank);
            if (rank < 0) {
                missed.add("- `" + question + "` for " + line.code());
            }
        }

        int asked() {
            return ranks.size();
        }

        String row() {
            return "| %s | %d | %s | %s | %s |".formatted(name, ranks.size(), share(1), share(3), share(10));
        }

        List<String> missed() {
            return missed.stream().limit(SHOWN).toList();
        }

        private String share(int first) {
            long found = ranks.stream().filter(rank -> rank >= 0 && rank < first).count();
            return "%d (%d %%)".formatted(found, found * 100 / ranks.size());
        }
    }

    private Nomenclature harmonizedSystem() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("test"));
        Files.writeString(pack.resolve("pack.yaml"), "id: test\n");
        NomenclatureImport.run(List.of("nomenclature", HARMONIZED_SYSTEM.toString(), "--pack", "test", "--packs",
                folder.toString()), new PrintStream(new ByteArrayOutputStream()));
        return NomenclatureLaw.compile(Map.of("tariff/nomenclature.csv",
                Files.readString(pack.resolve("tariff/nomenclature.csv"), StandardCharsets.UTF_8)), new PackFaults());
    }
}
