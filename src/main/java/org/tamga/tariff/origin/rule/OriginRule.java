package org.tamga.tariff.origin.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What must be done with materials that do not originate, so that the product does. Printing ({@link #toString}) and parsing
 * are inverse.
 *
 * <p>{@code WO} · {@code WO(07)} · {@code ANY} · {@code CC} · {@code CTH except 8714} · {@code MaxNOM 40 % EXW} ·
 * {@code MaxNOM 20 % EXW of 7208-7212} · {@code MaxNOM 40 % weight of 1701-1702} · {@code MaxNOM 100 % originating} ·
 * {@code RVC 35 % FOB build-up} · {@code process(distillation)}; joined by {@code and} and, more weakly, {@code or}; in
 * parentheses where that is not meant. {@code @rkc} Specific Annex K, chapter 1.
 */
public sealed interface OriginRule {

    /** @throws OriginRuleSyntaxException if the text is not a rule, pointing at the character where it stops being one */
    static OriginRule parse(String text) {
        return new OriginRuleParser(text).parse();
    }

    /** How far the classification of every non-originating material must be from that of the product. */
    enum Change {
        /** Another chapter. */
        CC,
        /** Another heading. */
        CTH,
        /** Another subheading. */
        CTSH
    }

    /** How regional value content is worked out. */
    enum Method {
        /** Value of originating materials, in per cent of the price. */
        BUILD_UP("build-up"),
        /** Price less the value of non-originating materials, in per cent of the price. */
        BUILD_DOWN("build-down");

        final String word;

        Method(String word) {
            this.word = word;
        }
    }

    /** The product itself is wholly obtained. */
    record WhollyObtained() implements OriginRule {
        @Override
        public String toString() {
            return "WO";
        }
    }

    /** Every material of these codes that is used is wholly obtained. */
    record MaterialsWhollyObtained(CodeRanges codes) implements OriginRule {
        @Override
        public String toString() {
            return "WO(" + codes + ")";
        }
    }

    /** Materials of any heading may be used. */
    record AnyMaterial() implements OriginRule {
        @Override
        public String toString() {
            return "ANY";
        }
    }

    /** @param except codes that non-originating materials may not have either; null for none */
    record ClassificationChange(Change change, @Nullable CodeRanges except) implements OriginRule {
        @Override
        public String toString() {
            return except == null ? change.name() : change + " except " + except;
        }
    }

    /**
     * At most so much of materials that do not originate: of their value, or of their weight.
     *
     * @param of only materials of these codes count; null for all
     */
    record ShareLimit(BigDecimal percent, ShareBasis basis, @Nullable CodeRanges of) implements OriginRule {
        @Override
        public String toString() {
            return "MaxNOM " + percent.toPlainString() + " % " + basis + (of == null ? "" : " of " + of);
        }
    }

    /** At least so much regional value content. @param basis a price */
    record RegionalValue(BigDecimal percent, ShareBasis basis, Method method) implements OriginRule {
        @Override
        public String toString() {
            return "RVC " + percent.toPlainString() + " % " + basis + " " + method.word;
        }
    }

    /** A certain operation is done. @param code what the scheme calls it */
    record Process(String code) implements OriginRule {
        @Override
        public String toString() {
            return "process(" + code + ")";
        }
    }

    /** Every part is met. Parts that are themselves such a list are parts of this one. */
    record All(List<OriginRule> parts) implements OriginRule {
        public All {
            List<OriginRule> flat = new ArrayList<>();
            parts.forEach(part -> {
                if (part instanceof All(var inner)) {
                    flat.addAll(inner);
                } else {
                    flat.add(part);
                }
            });
            parts = List.copyOf(flat);
        }

        @Override
        public String toString() {
            return parts.stream().map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** One of the alternatives is met. Alternatives that are themselves such a list are alternatives of this one. */
    record Any(List<OriginRule> alternatives) implements OriginRule {
        public Any {
            List<OriginRule> flat = new ArrayList<>();
            alternatives.forEach(each -> {
                if (each instanceof Any(var inner)) {
                    flat.addAll(inner);
                } else {
                    flat.add(each);
                }
            });
            alternatives = List.copyOf(flat);
        }

        @Override
        public String toString() {
            return alternatives.stream().map(OriginRule::toString).collect(Collectors.joining(" or "));
        }
    }
}
