package org.tamga.tariff.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"coffee,coffee,0", "coffee,cofee,1", "coffee,coffeee,1", "coffee,coffea,1", "coffee,cofefe,1", "coffee,cofea,2",
            "bicycle,bycicle,2", "coffee,tea,3", "coffee,'',3", "a,abcd,3", "ab,ba,1"})
    void countsSlipsOfThePen(String one, String other, int slips) {
        assertThat(Spelling.slips(one, other, 2)).isEqualTo(slips);
        assertThat(Spelling.slips(other, one, 2)).isEqualTo(slips);
    }

    @Test
    void meansTheWordsThatTheFewestSlipsLeadTo() {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.add("bottles", "bottl");
        vocabulary.add("battles", "battl");
        vocabulary.add("kettles", "kettl");

        assertThat(vocabulary.nearest("botles")).containsExactly("bottl");
        assertThat(vocabulary.nearest("bxttles")).containsExactlyInAnyOrder("bottl", "battl");
        assertThat(vocabulary.nearest("aeroplane")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,garden chairs of plastic,1", "en,chairs,0", "en,of plastic,1", "fr,chaise de jardin,0",
            "de,tisch fur garten,0"})
    void knowsWhichWordSaysWhatGoodsAre(String language, String name, int head) {
        assertThat(Languages.head(language, List.of(name.split(" ")))).isEqualTo(head);
    }
}
