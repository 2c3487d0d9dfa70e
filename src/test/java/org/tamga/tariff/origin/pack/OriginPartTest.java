package org.tamga.tariff.origin.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.model.OriginLaw;
import org.tamga.tariff.origin.model.Scheme;

/** The schemes of origin as they stand in a pack. */
class OriginPartTest {

    @Test
    void readsTolerancesByProductWaiversAndWhatIsNotCumulated() {
        Scheme scheme = read("""
                schemes:
                  - id: pact
                    partners: [KZ]
                    preferences: ["300"]
                    cumulation: {kind: diagonal, with: [UZ], not_for: ["17", "2106"]}
                    tolerance:
                      - {percent: 15, of: weight, for: ["02", "04-24"], not_for: ["1601"]}
                      - {percent: 10, of: EXW, not_for: ["50-63"]}
                    no_proof: {limit: 1200 EUR}
                """, new PackFaults()).schemes().getFirst();

        assertThat(scheme.tolerance(CommodityCode.of("040510")).orElseThrow()).hasToString("15 % weight");
        assertThat(scheme.tolerance(CommodityCode.of("160100")).orElseThrow()).hasToString("10 % EXW");
        assertThat(scheme.tolerance(CommodityCode.of("610910"))).isEmpty();
        assertThat(scheme.cumulation().except()).hasToString("17,2106");
        assertThat(scheme.waiver()).satisfies(waiver -> {
            assertThat(waiver.limit()).hasToString("1200 EUR");
            assertThat(waiver.privateOnly()).isFalse();
        });
    }

    @Test
    void namesEveryFaultWithItsScheme() {
        PackFaults faults = new PackFaults();

        read("""
                schemes:
                  - id: pact
                    partners: [KZ]
                    preferences: ["300"]
                    cumulation: {kind: bilateral, not_for: ["8a"]}
                    tolerance: {percent: some, of: originating}
                    no_proof: {private: true}
                """, faults);

        assertThat(faults.list()).extracting(Object::toString).containsExactly(
                "tariff/origin/schemes.yaml: pact: not a range of codes: 8a",
                "tariff/origin/schemes.yaml: pact: a tolerance is measured on a price or on the weight of the goods",
                "tariff/origin/schemes.yaml: pact: not a number: \"some\"",
                "tariff/origin/schemes.yaml: pact: no_proof: up to which value?");
    }

    private static OriginLaw read(String schemes, PackFaults faults) {
        return new OriginPart().compile(
                new PackFiles("test", Map.of("tariff/origin/schemes.yaml", schemes.getBytes(StandardCharsets.UTF_8))), faults);
    }
}
