package org.tamga.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tamga.reference.spi.PackFaults.Fault;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

class LawBookTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void bringsThePacksOfTheReleaseIntoForceAtStart() {
        LawBook laws = TestLaw.book(database);

        assertThat(laws.all()).extracting(Law::pack).containsExactly("demo", "gb");
        assertThat(laws.current("gb").currency()).isEqualTo("GBP");
        assertThat(laws.forMessage("XD").orElseThrow().pack()).isEqualTo("demo");
    }

    @Test
    void refusesOverlappingPeriodsOfACodeWithFileAndRow() {
        LawBook laws = TestLaw.book(database);
        String before = laws.current("demo").version();

        assertThatThrownBy(() -> laws.amend("demo", files -> files.with("codelists/colours.csv", """
                code,valid_from,valid_to,text_en
                R,2020-01-01,2024-12-31,Red
                R,2024-12-31,,Crimson
                """.getBytes()), "admin")).isInstanceOfSatisfying(FaultyPack.class, faulty -> assertThat(faulty.faults())
                .containsExactly(new Fault("codelists/colours.csv", 3, "R overlaps row 2")));

        assertThat(laws.current("demo").version()).isEqualTo(before);
        assertThat(laws.current("demo").codeLists().contains("colours", "R", TODAY)).isFalse();
    }
}
