package org.tamga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.LoadResult.Refused;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

class PartyRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String HEADER = "id,name,country,valid_from,valid_to\n";
    private static final String PERMITS = "holder,type,reference,valid_from,valid_to\n";

    private final TestDatabase database = TestDatabase.create();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final PartyRegister register = register();
    private final PartyTables tables = tables(register);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void concludesNothingWhereNoPartyOfTheRegisterIsOnFile() {
        tables.loadParties(HEADER + "GB123456789000,Harbour Ltd,GB,,\n", "admin");

        PartyFacts facts = register.facts(Set.of("GB123456789000", "GB999999999000", "DE1234", ""), DAY);

        assertThat(facts.inService("GB999999999000")).isTrue();
        assertThat(facts.knows("GB999999999000")).isFalse();
        assertThat(facts.knows("GB123456789000")).isTrue();
        assertThat(facts.inService("DE1234")).isFalse();
        assertThat(facts.inService("")).isFalse();
        assertThat(facts.authorisationsInService("GB123456789000")).isFalse();
    }

    @Test
    void knowsAPartyOnlyWhileItIsRegistered() {
        tables.loadParties(HEADER + "GB1,Old Quay,GB,2015-01-01,2026-02-28\n", "admin");

        assertThat(register.facts(Set.of("GB1"), LocalDate.of(2026, 2, 28)).knows("GB1")).isTrue();
        assertThat(register.facts(Set.of("GB1"), DAY).knows("GB1")).isFalse();
        assertThat(register.find("GB1").orElseThrow().name()).isEqualTo("Old Quay");
    }

    @Test
    void saysWhichAuthorisationsAreHeldOnADay() {
        tables.loadParties(HEADER + "GB1,Harbour,GB,,\n", "admin");
        tables.loadAuthorisations(PERMITS + "GB1,CGU,GBCGU1,2020-01-01,2025-12-31\nGB1,DPO,GBDPO1,,\n", "admin");

        PartyFacts facts = register.facts(Set.of("GB1", "GB2"), DAY);

        assertThat(facts.holds("GB1", "DPO", DAY)).isTrue();
        assertThat(facts.holds("GB1", "CGU", DAY)).isFalse();
        assertThat(facts.holds("GB1", "CGU", LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(facts.holds("GB2", "DPO", DAY)).isFalse();
        assertThat(facts.authorisations("GB1")).extracting(Authorisation::reference).containsExactly("GBDPO1");
        assertThat(facts.authorisationsInService("GB2")).isTrue();
    }

    @Test
    void replacesWhatIsOnFileAndAnswersWithItAtOnce() {
        tables.loadParties(HEADER + "GB1,Harbour,GB,,\n", "admin");
        assertThat(register.facts(Set.of("GB1"), DAY).find("GB1").orElseThrow().name()).isEqualTo("Harbour");

        tables.loadParties(HEADER + "GB1,Harbor,US,,\nGB1,Harbour & Sons,GB,,\n", "admin");

        assertThat(register.facts(Set.of("GB1"), DAY).find("GB1").orElseThrow().name()).isEqualTo("Harbour & Sons");
    }

    @Test
    void isAtMostTwoSecondsBehindAnotherServer() {
        assertThat(register.facts(Set.of("GB1"), DAY).knows("GB1")).isFalse();
        tables(register()).loadParties(HEADER + "GB1,Harbour,GB,,\n", "admin");

        now = now.plusSeconds(3);

        assertThat(register.facts(Set.of("GB1"), DAY).knows("GB1")).isTrue();
    }

    @Test
    void asksTheDatabaseOnceForManyDeclarationsOfTheSameParties() {
        tables.loadParties(HEADER + "GB1,Harbour,GB,,\n", "admin");
        register.facts(Set.of("GB1"), DAY);
        database.jdbc().sql("delete from party.party").update();

        assertThat(register.facts(Set.of("GB1"), DAY).knows("GB1")).isTrue();
    }

    @Test
    void putsGoodRowsOnFileAndNamesBadOnes() {
        PartyTables.Result result = tables.loadParties(HEADER + """
                GB1,Harbour,GB,2020-01-01,
                gb2,Lower case,GB,,
                GB3,,GB,,
                GB4,Backwards,GB,2020-01-02,2020-01-01
                GB5,Nowhere,Great Britain,,
                """, "admin");

        assertThat(result.loaded()).isEqualTo(1);
        assertThat(result.refused()).containsExactly(new Refused(3, "id is not an EORI or TIN: gb2"),
                new Refused(4, "name is missing"), new Refused(5, "ends on 2020-01-01 before it begins on 2020-01-02"),
                new Refused(6, "country is not a country code: Great Britain"));
        assertThatThrownBy(() -> tables.loadParties("id,name\nGB1,Harbour\n", "admin")).isInstanceOf(MalformedUpload.class);
    }

    @Test
    void putsTheExamplesOfAPackOnFile() {
        tables.loadExamples("demo");
        tables.loadExamples("demo");

        PartyFacts facts = register.facts(Set.of("XD000000001001", "XD000000009001"), DAY);
        assertThat(facts.knows("XD000000001001")).isTrue();
        assertThat(facts.holds("XD000000001001", "DPO", DAY)).isTrue();
        assertThat(facts.knows("XD000000009001")).isFalse();
    }

    private PartyRegister register() {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new PartyRegister(new PartyStore(new JdbcTemplate(database.dataSource())), database.transactions(), clock);
    }

    private PartyTables tables(PartyRegister of) {
        MandateRegister mandates = new MandateRegister(new MandateStore(database.jdbc()), TestLaw.book(database),
                database.transactions(),
                Clock.systemUTC());
        return new PartyTables(of, mandates, new DefaultResourceLoader(), "classpath:packs/");
    }
}
