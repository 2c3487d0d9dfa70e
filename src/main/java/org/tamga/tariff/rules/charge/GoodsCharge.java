package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.model.taxes.Treatment;
import org.tamga.tariff.rules.choice.Applicability;
import org.tamga.tariff.rules.choice.MeasureSelection;
import org.tamga.tariff.rules.choice.MeasureSelection.Fitting;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Trace;
import org.tamga.tariff.rules.value.Currencies;

/** Charges goods with the taxes of their regime, in the order of the law. */
public final class GoodsCharge {

    private final Tariff tariff;
    private final TaxRules rules;
    private final Currencies currencies;
    private final List<Measure> inForce;

    /** @param inForce the measures of the commodity that hold on the tax point */
    public GoodsCharge(Tariff tariff, Currencies currencies, List<Measure> inForce) {
        this.tariff = tariff;
        this.rules = tariff.taxRules();
        this.currencies = currencies;
        this.inForce = inForce;
    }

    /** The unit in which the tariff asks for the supplementary quantity of these goods; null if it does not say. */
    @Nullable
    public String supplementaryUnit() {
        return inForce.stream().map(Measure::supplementaryUnit).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the tariff of this regime is known for these goods, apart from what holds in every regime. */
    public boolean knows(String regime) {
        return inForce.stream().anyMatch(measure -> regime.equals(measure.regime()));
    }

    /** Whether the tariff has a duty for the goods that is what they claim, and not the ordinary one for want of another. */
    public boolean grantsClaim(Goods goods) {
        String preference = String.valueOf(goods.item().preference());
        Trace scratch = new Trace();
        return rules.taxes().stream().filter(tax -> tax.choice() == Tax.Choice.ONE)
                .filter(goods::bears)
                .flatMap(tax -> selection(scratch).select(tax, inForce, goods).stream())
                .anyMatch(each -> rules.claims().isClaimedBy(each.measure(), preference));
    }

    /** What is payable for the goods; empty if that cannot be worked out. */
    public Optional<BigDecimal> payable(Goods goods) {
        Trace scratch = new Trace();
        charge(goods, tax -> true, scratch);
        return scratch.undetermined().isEmpty()
                ? Optional.of(scratch.lines().stream().map(Line::payable).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private MeasureSelection selection(Trace trace) {
        return new MeasureSelection(tariff, currencies, trace);
    }

    /** @param which taxes, of those that the regime of the goods knows */
    public void charge(Goods goods, Predicate<Tax> which, Trace trace) {
        MeasureSelection selection = selection(trace);
        List<Treatment> treatments = new Reliefs(rules.treatments(), currencies.own(), trace).of(goods);
        TaxAssessor assessor = new TaxAssessor(goods, treatments, currencies, trace);
        Goods charging = goods.charging(assessor.counted());
        new ChargeOrder(rules.taxes().stream().filter(goods::bears).filter(which).toList(), goods,
                (tax, fitting) -> charge(tax, charging, fitting, assessor),
                tax -> assessor.leaveOpen(tax, "circular-charge",
                        "the " + tax.name() + " makes up a price that counts a charge which counts it in turn"))
                .run(tax -> selection.select(tax, inForce, charging));
        assessor.securities().forEach(trace::line);
    }

    private void charge(Tax tax, Goods goods, List<Fitting> fitting, TaxAssessor assessor) {
        if (fitting.isEmpty() && tax.required()) {
            assessor.leaveOpen(tax, "no-measure", new Gap(tax, goods, tariff, inForce).noMeasure());
        } else if (fitting.isEmpty() && tax.codeRequired() && needsCode(tax, goods)) {
            assessor.leaveOpen(tax, "missing-additional-code", new Gap(tax, goods, tariff, inForce).noCode());
        }
        fitting.forEach(each -> assessor.assess(tax, each));
    }

    private boolean needsCode(Tax tax, Goods goods) {
        return inForce.stream().anyMatch(each -> tax.measureTypes().contains(each.type()) && each.additionalCode() != null
                && Applicability.isForPartner(each, goods, tariff));
    }
}
