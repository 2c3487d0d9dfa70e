package org.tamga.tariff.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Locale;
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
import org.tamga.tariff.search.SearchHit;
import org.tamga.tariff.search.SearchQuestion;
import org.tamga.tariff.search.names.EverydayNames;
import org.tamga.tariff.search.names.EverydayNamesPart;

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
        EverydayNames names = new EverydayNamesPart().compile(new PackFiles("test", Map.of()), new PackFaults());
        SearchIndex index = SearchIndex.of(nomenclature, names);
        AskedWords words = new AskedWords(nomenclature, names.in("en"));
        Random random = new Random(20261125);
        List<NomenclatureLine> sample = new ArrayList<>(
                nomenclature.lines().stream().filter(line -> line.code().digits().length() == 6).toList());
        Collections.shuffle(sample, random);
        // when
        List<Tally> own = List.of(new Tally("two or three of its own rarest words"),
                new Tally("the same, one word misspelled"),
                new Tally("an everyday name instead of the tariff's, and one own word"),
                new Tally("for comparison: own words, all contained in the text, in the order of codes"));
        for (NomenclatureLine line : sample.subList(0, SAMPLE)) {
            own.get(0).add(line, words.own(line), hits(words.own(line), index));
            String misspelled = words.misspelled(line, random);
            own.get(1).add(line, misspelled, hits(misspelled, index));
            words.everyday(line, random).ifPresent(question -> own.get(2).add(line, question, hits(question, index)));
            own.get(3).add(line, words.own(line), contained(words.own(line), nomenclature));
        }
        List<Tally> things = List.of(new Tally("names that the word lists were made with, slips of the pen among them"),
                new Tally("names of an image set, known when the lists were widened"),
                new Tally("the same, one letter wrong"),
                new Tally("names of another image set, added after the lists were finished"),
                new Tally("the same, one letter wrong"));
        EverydayThing.list("everyday-questions.csv")
                .forEach(each -> things.get(0).add(each, each.name(), hits(each.name(), index)));
        ask("everyday-things.csv", things.get(1), things.get(2), index, random);
        ask("object-names.csv", things.get(3), things.get(4), index, random);
        // then
        String page = page(own, things, nomenclature.lines().size());
        String published = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!page.equals(published)) {
            Files.writeString(PAGE, page);
        }
        assertThat(own.get(2).asked()).as("sample of everyday names").isGreaterThan(100);
        assertThat(page.equals(published)).as("the page was out of date and has been written anew: look at it").isTrue();
    }

    private static void ask(String file, Tally asWritten, Tally slipped, SearchIndex index, Random random) throws IOException {
        for (EverydayThing each : EverydayThing.list(file)) {
            asWritten.add(each, each.name(), hits(each.name(), index));
            String misspelled = AskedWords.misspelled(each.name(), random);
            slipped.add(each, misspelled, hits(misspelled, index));
        }
    }

    /** What is claimed to be unseen must be so. */
    @Test
    void noNameThatTheListWasNotMadeWithWasAddedToIt() throws IOException {
        List<String> known = EverydayThing.list("everyday-questions.csv").stream().map(EverydayThing::name).toList();

        assertThat(EverydayThing.list("everyday-things.csv")).extracting(EverydayThing::name)
                .doesNotContainAnyElementsOf(known);
    }

    private static List<NomenclatureLine> hits(String question, SearchIndex index) {
        return index.search(new SearchQuestion(question, LocalDate.of(2026, 1, 1), 10, "en")).stream().map(SearchHit::line)
                .toList();
    }

    private static List<NomenclatureLine> contained(String question, Nomenclature nomenclature) {
        return nomenclature.lines().stream()
                .filter(each -> List.of(question.split(" ")).stream()
                        .allMatch(word -> each.text("en").toLowerCase(Locale.ROOT).contains(word)))
                .limit(10).toList();
    }

    private static String page(List<Tally> own, List<Tally> things, int lines) {
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
                "each of them first.", "", Tally.HEADER));
        own.forEach(tally -> page.add(tally.row()));
        page.addAll(List.of("", "## Names of things", "",
                "One thing by one name, as somebody asks who knows no tariff; found means: a line of a heading that the thing stands in",
                "by the judgement of the authors. The lists of everyday names (`tariff/synonyms.csv`, and `tariff/names.csv`, which was",
                "written heading by heading) come with the server. The first image set is the 80 classes of COCO and the 10 of",
                "Fashion-MNIST; this page once showed some of those that were missed, so they are no longer unseen. The other is the",
                "objects of Caltech-256: their names were put down, and judged, after the lists were finished, and nothing was added",
                "to the lists on their account. What is missed of them is not shown, so that they stay unseen.", "",
                Tally.HEADER));
        things.forEach(tally -> page.add(tally.row()));
        page.addAll(List.of("", "Not found in the first ten, a few of each kind:", ""));
        own.subList(0, 3).forEach(tally -> page.addAll(tally.missed()));
        things.subList(0, 1).forEach(tally -> page.addAll(tally.missed()));
        return String.join("\n", page) + "\n";
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
