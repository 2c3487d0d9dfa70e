package org.tamga.tariff.origin.guidance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What must be true of the goods, in words and as a formula. */
public sealed interface Condition {

    /** In words, for a trace or a refusal. */
    String text();

    /** A fact is answered in a certain way. */
    record Test(OriginFact fact, Wanted wanted, String text) implements Condition {
    }

    /** All of these. */
    record Every(List<Condition> parts, String text) implements Condition {
        public Every {
            parts = List.copyOf(parts);
        }
    }

    /** One of these. */
    record Either(List<Condition> alternatives, String text) implements Condition {
        public Either {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Not this. */
    record Not(Condition condition, String text) implements Condition {
    }

    /** Decided by the law alone. */
    record Settled(boolean met, String text) implements Condition {
    }

    /** The answers that meet a test. */
    sealed interface Wanted {
        record OneOf(Set<String> answers) implements Wanted {
            public OneOf {
                answers = Set.copyOf(answers);
            }
        }

        record AtMost(BigDecimal limit) implements Wanted {
        }

        record AtLeast(BigDecimal limit) implements Wanted {
        }
    }

    /** Whether the goods meet it, as far as is known. */
    enum Verdict {
        MET, NOT_MET, OPEN
    }
}
