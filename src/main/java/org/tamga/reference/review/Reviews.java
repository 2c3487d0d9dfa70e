package org.tamga.reference.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.spi.LawReview;
import org.tamga.reference.spi.SoundnessFinding;

/** Looks versions of the law through. The latest results are remembered: they follow from the versions and the day alone. */
@Component
public class Reviews {

    private static final int REMEMBERED = 16;
    private static final Comparator<SoundnessFinding> ORDER = Comparator.comparing(SoundnessFinding::severity)
            .thenComparing(SoundnessFinding::rule).thenComparing(SoundnessFinding::file)
            .thenComparing(SoundnessFinding::place);

    private record Question(String pack, String version, @Nullable String inForce, LocalDate day) {
    }

    private final LawBook laws;
    private final List<LawReview> reviews;
    private final SequencedMap<Question, List<SoundnessFinding>> known = new LinkedHashMap<>(16, 0.75f, true);

    public Reviews(LawBook laws, List<LawReview> reviews) {
        this.laws = laws;
        this.reviews = List.copyOf(reviews);
    }

    /**
     * Looks through a version that is to take the place of another.
     *
     * @param inForce version that it would take the place of
     * @param day     on which it would come into force
     */
    public Review ofChange(String pack, String version, String inForce, LocalDate day) {
        try {
            Law law = laws.version(pack, version);
            Set<String> before = find(laws.version(pack, inForce), null, day).stream().map(SoundnessFinding::identity)
                    .collect(Collectors.toSet());
            return new Review(List.of(), find(law, laws.version(pack, inForce), day).stream()
                    .map(finding -> new Review.Remark(finding, before.contains(finding.identity()))).toList());
        } catch (FaultyPack faulty) {
            return new Review(faulty.faults(), List.of());
        }
    }

    /** Looks through a version by itself. @throws org.tamga.reference.UnknownLaw if there is no such version */
    public List<SoundnessFinding> of(Law law, LocalDate day) {
        return find(law, null, day);
    }

    private List<SoundnessFinding> find(Law law, @Nullable Law inForce, LocalDate day) {
        Question question = new Question(law.pack(), law.version(), inForce == null ? null : inForce.version(), day);
        synchronized (known) {
            List<SoundnessFinding> answer = known.get(question);
            if (answer != null) {
                return answer;
            }
        }
        List<SoundnessFinding> answer = reviews.stream().flatMap(review -> review.review(law, inForce, day).stream())
                .sorted(ORDER).toList();
        synchronized (known) {
            known.put(question, answer);
            if (known.size() > REMEMBERED) {
                known.pollFirstEntry();
            }
        }
        return answer;
    }
}
