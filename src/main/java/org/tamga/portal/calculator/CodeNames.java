package org.tamga.portal.calculator;

import org.tamga.portal.tariff.TariffVisit;
import org.tamga.tariff.lookup.TariffLookup;

/** Codes with the names that the pack gives them. */
public record CodeNames(TariffVisit visit) {

    String document(String code) {
        return code + named("documents", code);
    }

    String preference(String code) {
        return "Preference " + code + named("preferences", code);
    }

    String tax(String type) {
        return type + named("tax-types", type);
    }

    /** A unit with the name that the tariff prints for it. */
    public String unit(String code) {
        return TariffLookup.unitName(visit.law(), code).map(name -> code + ", " + name).orElse(code);
    }

    private String named(String list, String code) {
        return visit.law().codeLists().find(list, code, visit.day())
                .map(entry -> entry.texts().getOrDefault(visit.language(), entry.texts().getOrDefault("en", "")))
                .filter(text -> !text.isEmpty()).map(text -> " (" + text + ")").orElse("");
    }
}
