package org.tamga.tariff.origin.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.origin.model.OriginLaw;
import org.tamga.tariff.origin.model.ProductRule;
import org.tamga.tariff.origin.model.ProofOfOrigin;
import org.tamga.tariff.origin.model.ProofWaiver;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.model.Tolerance;
import org.tamga.tariff.origin.rule.CodeRanges;

/** A scheme with its product rules, as open data. */
record SchemeView(String id, Map<String, String> title, boolean unilateral, Set<String> partners, List<String> preferences,
        String cumulation, Set<String> cumulationWith, @Nullable String cumulationExcept, String transport,
        List<ToleranceView> tolerances, List<Named> insufficient, List<Named> processes, List<Proof> proofs,
        @Nullable Waiver noProof, List<Rule> rules, LocalDate validFrom, @Nullable LocalDate validTo,
        String basis) {

    record Named(String code, Map<String, String> text) {
    }

    /** @param products that it is for, and those that it is not for; null for no such limit */
    record ToleranceView(String share, @Nullable String products, @Nullable String except) {
        static ToleranceView of(Tolerance tolerance) {
            return new ToleranceView(tolerance.toString(), text(tolerance.only()), text(tolerance.except()));
        }
    }

    /** Up to this value no proof is asked for. */
    record Waiver(String limit, boolean privateOnly) {
        static @Nullable Waiver of(@Nullable ProofWaiver waiver) {
            return waiver == null ? null : new Waiver(waiver.limit().toString(), waiver.privateOnly());
        }
    }

    record Proof(String code, Map<String, String> text, @Nullable String limit, @Nullable String exporter, int months) {
        static Proof of(ProofOfOrigin proof) {
            return new Proof(proof.code(), proof.texts(), proof.limit() == null ? null : proof.limit().toString(),
                    proof.exporter() == null ? null : proof.exporter().name(), proof.months());
        }
    }

    record Rule(String products, Map<String, String> part, String rule, LocalDate validFrom, @Nullable LocalDate validTo,
            String basis) {
        static Rule of(ProductRule rule) {
            return new Rule(rule.products().toString(), rule.parts(), rule.rule().toString(), rule.validity().from(),
                    rule.validity().to(), rule.basis());
        }
    }

    private static @Nullable String text(@Nullable CodeRanges codes) {
        return codes == null ? null : codes.toString();
    }

    static SchemeView of(Scheme scheme, OriginLaw law) {
        return new SchemeView(scheme.id(), scheme.titles(), scheme.unilateral(), new TreeSet<>(scheme.partners()),
                scheme.preferences(), scheme.cumulation().kind().name(), new TreeSet<>(scheme.cumulation().areas()),
                text(scheme.cumulation().except()), scheme.transport().name(),
                scheme.tolerances().stream().map(ToleranceView::of).toList(),
                scheme.insufficient().stream().map(each -> new Named(each.code(), each.texts())).toList(),
                scheme.processes().stream().map(each -> new Named(each.code(), each.texts())).toList(),
                scheme.proofs().stream().map(Proof::of).toList(), Waiver.of(scheme.waiver()),
                law.rules(scheme).stream().map(Rule::of).toList(),
                scheme.validity().from(), scheme.validity().to(), scheme.basis());
    }
}
