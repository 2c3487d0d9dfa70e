package org.tamga.tariff.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tamga.tariff.origin.pack.OriginPart;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.testing.TestLaw;

/** The packs of the release are held against the rules as every draft is. */
class ShippedPacksAreSoundTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** Lines that repeat the duty of their chapter, so that the public tariff shows a full code for goods of the samples. */
    @Test
    void theDemoPackIsSoundButForThreeLinesThatRepeatTheirChapter() {
        assertThat(findings("demo")).containsExactly("TS-003 L6109100010", "TS-003 L6203423100", "TS-003 L9503004100");
    }

    /**
     * Its measures are few, and an administration loads its own: three groups of countries wait for them. Its lists are those
     * of the administration, most of which are in English alone. One scheme of origin shows what an administration imports.
     */
    @Test
    void theGbPackIsSoundButForGroupsWithoutMeasuresAndTextsInOneLanguage() {
        assertThat(findings("gb")).containsExactly("TS-052 1013", "TS-052 1080", "TS-052 2012", "TS-221 countries cy",
                "TS-221 packages en", "TS-222 languages cy", "TS-284 albania");
    }

    private static List<String> findings(String pack) {
        return SoundnessRules
                .review(new ReviewedLaw(TestLaw.of(pack, new TariffPack(), new NomenclaturePack(), new OriginPart()), null,
                        DAY))
                .stream()
                .map(finding -> finding.rule() + " " + finding.place()).toList();
    }
}
