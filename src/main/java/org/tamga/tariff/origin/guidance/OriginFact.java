package org.tamga.tariff.origin.guidance;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.origin.model.ProofOfOrigin.ExporterStatus;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.OriginRule.Change;
import org.tamga.tariff.origin.rule.ShareBasis;

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

    /**
     * The share of materials that do not originate: of their value, or, measured on weight, of their weight.
     *
     * @param of materials of these codes alone; null for all
     */
    record NonOriginatingShare(String scheme, ShareBasis basis, @Nullable CodeRanges of) implements OriginFact {
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
    record RegionalContent(String scheme, ShareBasis basis) implements OriginFact {
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
    record UnchangedShare(String scheme, ShareBasis basis, Change change, @Nullable CodeRanges except) implements OriginFact {
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

    /** The share of materials of these codes that are not wholly obtained. */
    record NotWhollyObtainedShare(String scheme, ShareBasis basis, CodeRanges codes) implements OriginFact {
        @Override
        public String id() {
            return "notwholly." + basis + "." + codes + "." + scheme;
        }

        @Override
        public Kind kind() {
            return Kind.PERCENT;
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

    /** Whether a private person sends or carries the goods, not in the way of trade. */
    record PrivateConsignment() implements OriginFact {
        @Override
        public String id() {
            return "private";
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
