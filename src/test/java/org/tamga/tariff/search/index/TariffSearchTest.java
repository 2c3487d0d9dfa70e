package org.tamga.tariff.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.NomenclatureLaw;
import org.tamga.tariff.search.MarkedText;
import org.tamga.tariff.search.SearchHit;
import org.tamga.tariff.search.SearchQuestion;
import org.tamga.tariff.search.names.EverydayNamesPart;

class TariffSearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String LINES = """
            code,suffix,indents,valid_from,valid_to,text_en,text_fr
            09,80,0,,,"Coffee, tea and spices","Café, thé et épices"
            0901,80,0,,,Coffee,Café
            0901110000,80,1,,,"Not roasted, with caffeine","Non torréfié, non décaféiné"
            0901210000,80,1,,,Roasted,Torréfié
            85,80,0,,,Electrical machinery,Machines électriques
            8517,80,0,,,Telephone sets,Postes téléphoniques
            8517130000,80,1,2022-01-01,,Smartphones,Téléphones intelligents
            8517120000,80,1,,2021-12-31,Telephones for cellular networks,Téléphones pour réseaux cellulaires
            87,80,0,,,Vehicles,Véhicules
            8703,80,0,,,Motor cars for the transport of persons,Voitures de tourisme
            8703230000,80,1,,,With engines of more than 1 500 cm3,D'une cylindrée excédant 1 500 cm3
            8712,80,0,,,Bicycles without motor,Bicyclettes sans moteur
            8712003000,80,1,,,With ball bearings,Avec roulements à billes
            """;

    private final SearchIndex index = index(LINES);

    @ParameterizedTest
    @CsvSource({"coffee,0901", "roasted coffee,0901210000", "COFFEE roast,0901210000", "cofee,0901", "cofeee roastd,0901210000",
            "mobile phone,8517130000", "bicycle,8712", "mobil phon,8517130000", "smartph,8517130000", "bycicle,8712",
            "bike,8712", "automobile,8703", "caffein,0901110000",
            "ball bearing bicycle,8712003000", "épices,09", "epices,09", "torréfiés,0901210000", "bicyclet,8712",
            "vélo,8712", "mobile phoen,8517130000", "autmobile,8703", "biike,8712", "smart phone,8517130000",
            "motorcar,8703", "roastedcoffee,0901210000", "8712,8712", "8712.00.30,8712003000", "871200,8712",
            "0901 roasted,0901210000", "coff,0901"})
    void findsWhatIsMeant(String text, String code) {
        assertThat(codes(text)).first().isEqualTo(code);
    }

    @Test
    void showsWhatStandsAbove() {
        SearchHit hit = search("ball bearings", DAY, "en").getFirst();

        assertThat(hit.ancestors()).extracting(above -> above.text().text()).containsExactly("Vehicles",
                "Bicycles without motor");
        assertThat(hit.declarable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"roasted coffee,[Roasted]", "rosted,[Roasted]", "roa,[Roasted]"})
    void marksWhatWasFound(String text, String marked) {
        assertThat(marked(search(text, DAY, "en").stream().filter(hit -> hit.line().code().digits().equals("0901210000"))
                .findFirst().orElseThrow().text())).isEqualTo(marked);
    }

    @Test
    void marksWhatWasFoundAboveAndUnderAnEverydayName() {
        SearchHit roasted = search("coffee roasted", DAY, "en").getFirst();

        assertThat(roasted.ancestors()).extracting(above -> marked(above.text())).containsExactly("[Coffee], tea and spices",
                "[Coffee]");
        assertThat(marked(search("bike", DAY, "en").getFirst().text())).isEqualTo("[Bicycles] without motor");
    }

    @Test
    void searchesTheTariffOfTheDay() {
        assertThat(search("cellular", DAY, "en")).isEmpty();
        assertThat(search("cellular", LocalDate.of(2021, 6, 1), "en")).extracting(hit -> hit.line().code().digits())
                .first().isEqualTo("8517120000");
        assertThat(search("smartphones", LocalDate.of(2021, 6, 1), "en")).extracting(hit -> hit.line().code().digits())
                .doesNotContain("8517130000");
    }

    @Test
    void showsTextsInTheLanguageAskedForWhateverTheWordsAreIn() {
        assertThat(search("bicycle", DAY, "fr").getFirst().text().text()).isEqualTo("Bicyclettes sans moteur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "and", "qqqqxxxx zzzz", "*", "?", "\"", "(((", "AND OR NOT", "~2^9", "\\",
            "title:[a TO b]", "00",
            "99999999999999", "\uD800", "😀😀", "%00", "'; drop table", "0", "a\u0000b"})
    void findsNothingForNonsense(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void surviveWhateverIsTyped() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(60), 0, 0x3000).mapToObj(code -> String.valueOf((char) code))
                    .collect(Collectors.joining());
            assertThat(search(text, DAY, "en")).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void namesFaultsInTheSynonymsOfAPack() {
        PackFaults faults = new PackFaults();

        new EverydayNamesPart().compile(new PackFiles("test", Map.of("tariff/synonyms.csv",
                "language,words,means\nenglish,a,b\nen,,b\nen,a,\nen,a,b\n".getBytes(StandardCharsets.UTF_8))),
                faults);

        assertThat(faults.list()).hasToString("[tariff/synonyms.csv:2: language is not a language: english, "
                + "tariff/synonyms.csv:3: words is missing, tariff/synonyms.csv:4: means is missing]");
    }

    private List<String> codes(String text) {
        return search(text, DAY, "en").stream().map(hit -> hit.line().code().digits()).toList();
    }

    private List<SearchHit> search(String text, LocalDate day, String language) {
        return index.search(new SearchQuestion(text, day, 10, language));
    }

    private static String marked(MarkedText text) {
        return text.parts().stream().map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    private static SearchIndex index(String lines) {
        PackFaults faults = new PackFaults();
        try {
            SearchIndex index = SearchIndex.of(NomenclatureLaw.compile(Map.of("tariff/nomenclature.csv", lines), faults),
                    new EverydayNamesPart().compile(new PackFiles("test", Map.of()), faults));
            assertThat(faults.list()).isEmpty();
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
