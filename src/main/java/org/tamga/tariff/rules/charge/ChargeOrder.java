package org.tamga.tariff.rules.charge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.rules.choice.MeasureConditions.Outcome;
import org.tamga.tariff.rules.choice.MeasureSelection.Fitting;
import org.tamga.tariff.rules.goods.Goods;

/**
 * The order in which the taxes of an item are charged: that of the law, but a tax that makes up a price which counts another
 * one waits for it, and whoever counts a tax that waits in its base waits as well.
 */
final class ChargeOrder {

    private record Waiting(Tax tax, List<Fitting> fitting, Set<String> awaited) {
    }

    private final List<Tax> taxes;
    private final Goods goods;
    private final BiConsumer<Tax, List<Fitting>> charge;
    private final Consumer<Tax> leaveOpen;
    private final List<Waiting> waiting = new ArrayList<>(0);

    /**
     * @param taxes     in the order of the law
     * @param leaveOpen takes those that wait for each other
     */
    ChargeOrder(List<Tax> taxes, Goods goods, BiConsumer<Tax, List<Fitting>> charge, Consumer<Tax> leaveOpen) {
        this.taxes = taxes;
        this.goods = goods;
        this.charge = charge;
        this.leaveOpen = leaveOpen;
    }

    /** @param select the measures that a tax applies, asked once for each */
    void run(Function<Tax, List<Fitting>> select) {
        for (int i = 0; i < taxes.size(); i++) {
            Tax tax = taxes.get(i);
            List<Fitting> fitting = select.apply(tax);
            Set<String> awaited = awaited(tax, fitting, i);
            if (awaited.isEmpty()) {
                charge(tax, fitting);
            } else {
                waiting.add(new Waiting(tax, fitting, awaited));
            }
        }
        waiting.forEach(each -> leaveOpen.accept(each.tax));
    }

    private Set<String> awaited(Tax tax, List<Fitting> fitting, int place) {
        List<String> price = price(fitting);
        if (price.isEmpty() && waiting.isEmpty()) {
            return Set.of();
        }
        Set<String> open = new HashSet<>();
        waiting.forEach(each -> open.add(each.tax.id()));
        Set<String> awaited = new HashSet<>();
        tax.baseFor(goods.route().regime(), goods.facts()).stream().map(ChargedTaxes::unsigned).filter(open::contains)
                .forEach(awaited::add);
        taxes.subList(place + 1, taxes.size()).forEach(each -> open.add(each.id()));
        price.stream().filter(open::contains).forEach(awaited::add);
        return awaited;
    }

    /** What a price is made up of that the tax is charged on; empty if it is charged on none. */
    private static List<String> price(List<Fitting> fitting) {
        for (Fitting each : fitting) {
            if (each.outcome() instanceof Outcome.Charges(var _, var shortOf) && !shortOf.isEmpty()) {
                return shortOf;
            }
        }
        return List.of();
    }

    private void charge(Tax tax, List<Fitting> fitting) {
        charge.accept(tax, fitting);
        if (!waiting.isEmpty()) {
            release(tax);
        }
    }

    private void release(Tax charged) {
        List<Waiting> free = new ArrayList<>();
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext();) {
            Waiting one = each.next();
            one.awaited.remove(charged.id());
            if (one.awaited.isEmpty()) {
                free.add(one);
                each.remove();
            }
        }
        free.forEach(each -> charge(each.tax, each.fitting));
    }
}
