package org.tamga.tariff.soundness.review;

import java.util.ArrayList;
import java.util.List;

import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.shared.Severity;

/**
 * One rule of soundness.
 *
 * @param id       stable; never given to another rule
 * @param severity an error keeps a draft from being approved, a warning has to be acknowledged
 * @param law      the rule in one sentence, which is also the message
 * @param basis    provision, or the technical reason
 */
public record SoundnessRule(String id, Severity severity, String law, String basis, Check check) {

    /** Looks through a law and says what is against it. */
    @FunctionalInterface
    public interface Check {
        void run(ReviewedLaw law, Against against);
    }

    /** Takes down what is against a law. */
    @FunctionalInterface
    public interface Against {
        /**
         * @param file  of the pack
         * @param place what identifies the row in it
         * @param what  the case at hand, after the rule's own sentence
         */
        void say(String file, String place, String what);
    }

    public static SoundnessRule error(String id, String law, String basis, Check check) {
        return new SoundnessRule(id, Severity.ERROR, law, basis, check);
    }

    public static SoundnessRule warning(String id, String law, String basis, Check check) {
        return new SoundnessRule(id, Severity.WARNING, law, basis, check);
    }

    /** Everything that the rule has against a law. */
    public List<SoundnessFinding> findings(ReviewedLaw reviewed) {
        List<SoundnessFinding> findings = new ArrayList<>();
        check.run(reviewed, (file, place, what) -> findings.add(new SoundnessFinding(id, severity, file, place,
                law.replaceFirst("\\.$", "") + ": " + what, basis)));
        return findings;
    }
}
