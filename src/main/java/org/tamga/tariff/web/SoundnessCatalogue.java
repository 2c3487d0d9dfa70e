package org.tamga.tariff.web;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.shared.Severity;
import org.tamga.tariff.soundness.SoundnessRules;

/** The rules of soundness, for everybody. */
@RestController
@RequestMapping("/api/v1/tariff/soundness-rules")
class SoundnessCatalogue {

    /** @param severity an error keeps a draft from being approved, a warning has to be acknowledged */
    record RuleView(String id, Severity severity, String rule, String basis) {
    }

    @GetMapping
    List<RuleView> rules() {
        return SoundnessRules.ALL.stream().map(rule -> new RuleView(rule.id(), rule.severity(), rule.law(), rule.basis()))
                .toList();
    }
}
