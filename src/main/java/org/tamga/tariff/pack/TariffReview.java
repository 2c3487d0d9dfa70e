package org.tamga.tariff.pack;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.reference.spi.LawReview;
import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.tariff.soundness.SoundnessRules;
import org.tamga.tariff.soundness.review.ReviewedLaw;

/** Holds every version of the law against the rules of soundness. */
@Component
public class TariffReview implements LawReview {

    @Override
    public List<SoundnessFinding> review(Law law, @Nullable Law inForce, LocalDate day) {
        return SoundnessRules.review(new ReviewedLaw(law, inForce, day));
    }
}
