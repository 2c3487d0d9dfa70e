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
import org.tamga.tariff.origin.model.Scheme;

/** A scheme with its product rules, as open data. */
record SchemeView(String id, Map<String, String> title, boolean unilateral, Set<String> partners, List<String> preferences,
        String cumulation, Set<String> cumulationWith, String transport, @Nullable String tolerance, List<Named> insufficient,
        List<Named> processes, List<Proof> proofs, List<Rule> rules, LocalDate validFrom, @Nullable LocalDate validTo,
        String basis) {

    record Named(String code, Map<String, String> text) {
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

    static SchemeView of(Scheme scheme, OriginLaw law) {
        return new SchemeView(scheme.id(), scheme.titles(), scheme.unilateral(), new TreeSet<>(scheme.partners()),
                scheme.preferences(), scheme.cumulation().kind().name(), new TreeSet<>(scheme.cumulation().areas()),
                scheme.transport().name(),
                scheme.tolerance() == null ? null
                        : scheme.tolerance().percent().toPlainString() + " % " + scheme.tolerance().basis(),
                scheme.insufficient().stream().map(each -> new Named(each.code(), each.texts())).toList(),
                scheme.processes().stream().map(each -> new Named(each.code(), each.texts())).toList(),
                scheme.proofs().stream().map(Proof::of).toList(), law.rules(scheme).stream().map(Rule::of).toList(),
                scheme.validity().from(), scheme.validity().to(), scheme.basis());
    }
}
