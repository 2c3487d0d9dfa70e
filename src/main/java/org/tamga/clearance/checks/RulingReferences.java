package org.tamga.clearance.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.declaration.model.AdditionalDocument;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.GoodsItem;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Finding;
import org.tamga.shared.wco.Pointers;
import org.tamga.tariff.ruling.RulingCheck;
import org.tamga.tariff.ruling.RulingLaw;

/** Looks at the binding rulings that a declaration names: whether they hold, for whom, and for which goods. */
@Component
class RulingReferences {

    private final RulingCheck check;

    RulingReferences(RulingCheck check) {
        this.check = check;
    }

    /** @param day whose law applies */
    List<Finding> findings(GoodsDeclaration declaration, Law law, LocalDate day) {
        Set<String> parties = Stream.of(declaration.declarant(), declaration.importer()).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (GoodsItem item : declaration.items()) {
            CommodityCode commodity = item.commodityCode().orElse(null);
            for (AdditionalDocument document : item.documents()) {
                check.examine(law, document.code(), document.id(), commodity, parties, day)
                        .ifPresent(fault -> findings.add(finding(fault, document, commodity, law, day)));
            }
        }
        return findings;
    }

    private static Finding finding(RulingLaw.Fault fault, AdditionalDocument document, @Nullable CommodityCode commodity,
            Law law, LocalDate day) {
        RulingLaw.FindingForm form = Objects.requireNonNull(law.part(RulingLaw.class).findings().get(fault));
        Map<String, String> parameters = new TreeMap<>(
                Map.of("number", String.valueOf(document.id()), "day", day.toString()));
        if (commodity != null) {
            parameters.put("commodity", commodity.digits());
        }
        String text = form.text();
        for (var parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return new Finding(form.code(), "RULING-0" + (fault.ordinal() + 1), form.severity(), Pointers.of(document.element()),
                Pointers.location(document.element()), text, parameters);
    }
}
