package org.tamga.shared.wco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WcoDictionaryTest {

    private final WcoDictionary dictionary = WcoDictionary.declaration();

    @ParameterizedTest
    @CsvSource({"Declaration,42A,true,false,''", "Declaration/TypeCode,D013,false,false,an..3",
            "Declaration/GoodsShipment/GovernmentAgencyGoodsItem,68A,true,true,''",
            "Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Commodity/GoodsMeasure/NetNetWeightMeasure,128,false,false,n..16"})
    void knowsIdKindAndFormat(String path, String id, boolean isClass, boolean repeats, String format) {
        WcoDictionary.Term term = dictionary.find(path).orElseThrow();

        assertThat(term.id()).isEqualTo(id);
        assertThat(term.isClass()).isEqualTo(isClass);
        assertThat(term.repeats()).isEqualTo(repeats);
        assertThat(term.format()).isEqualTo(format);
    }

    @Test
    void everyIdLeadsToItsTerm() {
        assertThat(dictionary.list()).hasSizeGreaterThan(400).allSatisfy(term -> {
            String parent = term.path().contains("/") ? term.path().substring(0, term.path().lastIndexOf('/')) : "";
            assertThat(dictionary.findChild(dictionary.find(parent).orElse(null), term.id())).contains(term);
            assertThat(term.id()).matches("[A-Z]?\\d{2,3}[A-Z]?");
        });
    }

    @Test
    void everyDataElementHasAFormatAndNoClassHas() {
        assertThat(dictionary.list()).allSatisfy(term -> {
            if (term.isClass()) {
                assertThat(term.format()).isEmpty();
            } else {
                assertThat(term.format()).as(term.path()).matches("(an?|n)(\\.\\.)?\\d+");
            }
        });
    }
}
