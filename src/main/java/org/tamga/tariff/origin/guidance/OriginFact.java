package org.tamga.tariff.origin.guidance;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.origin.model.ProofOfOrigin.ExporterStatus;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.OriginRule.Change;
import org.tamga.tariff.origin.rule.PriceBasis;

/**
 * Something about the goods that a rule of origin may turn on. Facts with equal ids are the same fact. Where a scheme says
 * whose materials count as originating, the fact is one of that scheme.
 */
public sealed interface OriginFact {

    /** How it is answered. */
    enum Kind {
        YES_NO, CHOICE,
        /** Per cent of the price that the fact names. */
        PERCENT,
        /** In a currency. */
        AMOUNT
    }

    /** How near the classification of the nearest non-originating material is to that of the product. */
    enum Nearest {
        /** There is no such material. */
        NONE, OTHER_CHAPTER, OTHER_HEADING, OTHER_SUBHEADING, SAME_SUBHEADING
    }

    /** How the goods travelled. */
    enum Journey {
        DIRECT, UNALTERED, ALTERED
    }

    String id();

    default Kind kind() {
        return Kind.YES_NO;
    }

    /** Answered by {@link Nearest}. */
    record NearestMaterial(String scheme) implements OriginFact {
        @Override
        public String id() {
            return "materials." + scheme;
        }

        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }
    }

    /** Whether more is done than the operations that never confer origin. */
    record SufficientWorking(String scheme) implements OriginFact {
        @Override
        public String id() {
            return "working." + scheme;
        }
    }

    /** @param of materials of these codes alone; null for all */
    record NonOriginatingShare(String scheme, PriceBasis basis, @Nullable CodeRanges of) implements OriginFact {
        @Override
        public String id() {
            return "nom." + basis + (of == null ? "" : "." + of) + "." + scheme;
        }

        @Override
        public Kind kind() {
            return Kind.PERCENT;
        }
    }

    /** The share of originating materials. */
    record RegionalContent(String scheme, PriceBasis basis) implements OriginFact {
        @Override
        public String id() {
            return "rvc." + basis + "." + scheme;
        }

        @Override
        public Kind kind() {
            return Kind.PERCENT;
        }
    }

    /** Non-originating materials whose classification does not change as the rule asks. */
    record UnchangedShare(String scheme, PriceBasis basis, Change change, @Nullable CodeRanges except) implements OriginFact {
        @Override
        public String id() {
            return "unchanged." + basis + "." + change + (except == null ? "" : "." + except) + "." + scheme;
        }

        @Override
        public Kind kind() {
            return Kind.PERCENT;
        }
    }

    /** Whether every material of these codes that is used is wholly obtained. */
    record WhollyObtainedMaterials(String scheme, CodeRanges codes) implements OriginFact {
        @Override
        public String id() {
            return "wholly." + codes + "." + scheme;
        }
    }

    /** Whether no material of these codes is used that does not originate. */
    record FreeOfMaterials(String scheme, CodeRanges codes) implements OriginFact {
        @Override
        public String id() {
            return "without." + codes + "." + scheme;
        }
    }

    /** Whether the operation is done. */
    record ProcessDone(String scheme, String process) implements OriginFact {
        @Override
        public String id() {
            return "process." + process + "." + scheme;
        }
    }

    /** Whether the goods are the part of the heading that the product rule means. @param place of the rule among those found */
    record PartOfHeading(String scheme, String products, int place) implements OriginFact {
        @Override
        public String id() {
            return "part." + products + "." + place + "." + scheme;
        }
    }

    /** Answered by {@link Journey}. */
    record Transported() implements OriginFact {
        @Override
        public String id() {
            return "transport";
        }

        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }
    }

    /** Whether the document can be presented. */
    record ProofAtHand(String code) implements OriginFact {
        @Override
        public String id() {
            return "proof." + code;
        }
    }

    record ExporterIs(ExporterStatus status) implements OriginFact {
        @Override
        public String id() {
            return "exporter." + status;
        }
    }

    record ConsignmentValue(String currency) implements OriginFact {
        @Override
        public String id() {
            return "value." + currency;
        }

        @Override
        public Kind kind() {
            return Kind.AMOUNT;
        }
    }
}
