package org.tamga.portal.calculator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.portal.calculator.CalculatorForm;
import org.tamga.portal.calculator.CalculatorPage;
import org.tamga.portal.calculator.CodeNames;
import org.tamga.portal.tariff.TariffVisit;
import org.tamga.portal.web.TariffVisits;
import org.tamga.tariff.calculator.Calculation;
import org.tamga.tariff.calculator.DutyCalculator;
import org.tamga.tariff.lookup.CostKind;

/** The duty calculator for people. Open to everybody; what is asked stands in the address, and nothing is kept. */
@Controller
class CalculatorPageController {

    /** A quantity that the form has a field for. */
    record Quantity(String unit, String name, String typed) {
    }

    private final TariffVisits visits;
    private final DutyCalculator calculator;
    private final Callers callers;

    CalculatorPageController(TariffVisits visits, DutyCalculator calculator, Callers callers) {
        this.visits = visits;
        this.calculator = calculator;
        this.callers = callers;
    }

    @GetMapping("/tariff/calculator")
    String calculate(@RequestParam Map<String, String> sent, TariffVisits.Asked asked, Model page) {
        TariffVisit visit = visits.of(asked);
        CalculatorForm form = CalculatorForm.of(sent, visit.law().currency());
        List<String> faults = form.isAsked() ? form.faults() : List.of();
        Map<Integer, List<String>> units = Map.of();
        if (form.isAsked() && faults.isEmpty()) {
            Set<String> parties = callers.find().map(Caller::parties).orElse(Set.of());
            Calculation calculation = calculator.calculate(form.toRequest(visit.day()), visit.law(), parties);
            page.addAttribute("view", CalculatorPage.of(calculation, form, visit));
            units = CalculatorPage.units(calculation);
        }
        page.addAttribute("visit", visit);
        page.addAttribute("packs", visits.packs(visit));
        page.addAttribute("form", form);
        page.addAttribute("quantities", quantities(form, units, visit));
        page.addAttribute("costs", CostKind.of(visit.law(), form.exported()));
        page.addAttribute("faults", faults);
        page.addAttribute("currencies", visit.getCurrencies(form.currency()));
        return "calculator";
    }

    /** The fields for quantities of each kind of goods: what was told, and what has to be told. */
    private static Map<Integer, List<Quantity>> quantities(CalculatorForm form, Map<Integer, List<String>> needed,
            TariffVisit visit) {
        Map<Integer, List<Quantity>> fields = new TreeMap<>();
        CodeNames names = new CodeNames(visit);
        form.goods().forEach(goods -> {
            Set<String> units = new TreeSet<>(goods.quantities().keySet());
            units.addAll(needed.getOrDefault(goods.number(), List.of()));
            fields.put(goods.number(), new ArrayList<>(units.stream().map(unit -> new Quantity(unit,
                    names.unit(unit), goods.quantities().getOrDefault(unit, ""))).toList()));
        });
        return fields;
    }
}
