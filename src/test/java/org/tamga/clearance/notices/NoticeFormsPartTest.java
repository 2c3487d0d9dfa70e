package org.tamga.clearance.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.reference.CodeLists;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.testing.TestLaw;

class NoticeFormsPartTest {

    @ParameterizedTest
    @ValueSource(strings = {"gb", "demo"})
    void everyKindHasItsFormInThePack(String pack) {
        NoticeForms forms = Forms.of(pack);

        assertThat(NoticeKind.values()).allSatisfy(kind -> assertThat(forms.get(kind).function()).matches("\\d{2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb", "demo"})
    void thePackHasWordsForEveryCodeOfANotice(String pack) {
        CodeLists lists = TestLaw.of(pack).codeLists();

        assertThat(Forms.of(pack).forms().values()).allSatisfy(form -> {
            NoticeWords words = NoticeWords.of(form, lists, LocalDate.of(2026, 11, 30), "en");
            assertThat(words.text()).as(form.code()).isNotEmpty();
            assertThat(words.text().contains(": ")).as(words.text()).isEqualTo(form.status() != null);
        });
    }

    @Test
    void namesEveryFaultOfAPack() {
        PackFaults faults = new PackFaults();

        Forms.compile("odd", """
                modelVersion: "3.6"
                bank: {reference: X}
                notices:
                  ACCEPTED: {code: A, function: 1}
                  CLEARED: {code: C, function: "09", statement: {code: A2}}
                  CLEARD: {code: C, function: "09"}
                """.getBytes(StandardCharsets.UTF_8), faults);

        assertThat(faults.list()).extracting(PackFaults.Fault::reason)
                .contains("ACCEPTED: a code, and a function of two digits in quotes, are needed",
                        "CLEARED: the statement has no type",
                        "CLEARD: no such notice", "bank: reference and account are needed",
                        "REJECTED: a code, and a function of two digits in quotes, are needed");
    }

    @Test
    void aPackMayHaveNoNotices() {
        NoticeForms none = new NoticeFormsPart().compile(new PackFiles("none", Map.of()), new PackFaults());

        assertThatThrownBy(() -> none.get(NoticeKind.ACCEPTED)).isInstanceOf(IllegalStateException.class);
    }
}
