package org.tamga.tariff.calculator;

import java.util.List;

import org.tamga.tariff.Assessment;
import org.tamga.tariff.ruling.Ruling;

/**
 * What somebody hears who asks the calculator.
 *
 * @param missing what was not said and the charge depends on
 * @param options other ways to declare the goods, by item and then the cheapest first
 * @param reliefs that could be claimed and are not
 * @param rulings binding rulings on goods of the codes that hold on the day
 */
public record Calculation(Assessment assessment, List<MissingInput> missing, List<DutyOption> options,
        List<ReliefOption> reliefs, List<RulingOfItem> rulings) {

    /** @param binding whether the one who asks holds it, so that it binds customs towards him */
    public record RulingOfItem(int item, Ruling ruling, boolean binding) {
    }

    public Calculation {
        missing = List.copyOf(missing);
        options = List.copyOf(options);
        reliefs = List.copyOf(reliefs);
        rulings = List.copyOf(rulings);
    }
}
