package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.Assessment.Kind;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutyTerm;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.model.taxes.Treatment;
import org.tamga.tariff.model.taxes.Treatment.Effect;
import org.tamga.tariff.rules.charge.DutyCalculation.Result;
import org.tamga.tariff.rules.choice.MeasureConditions.Outcome;
import org.tamga.tariff.rules.choice.MeasureSelection.Fitting;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.trace.Trace;
import org.tamga.tariff.rules.value.Currencies;

/** Assesses the taxes of one item, one after the other: base, duty, rounding, treatments, line. */
public final class TaxAssessor {

    private final Goods goods;
    private final List<Treatment> treatments;
    private final Currencies currencies;
    private final Trace trace;
    private final ChargedTaxes charged;
    private final List<Line> securities = new ArrayList<>();

    /** @param treatments those whose condition the goods meet */
    public TaxAssessor(Goods goods, List<Treatment> treatments, Currencies currencies, Trace trace) {
        this.goods = goods;
        this.treatments = treatments;
        this.currencies = currencies;
        this.trace = trace;
        this.charged = new ChargedTaxes(goods.value());
    }

    /** Lines of what is secured, to stand after the charges. */
    public List<Line> securities() {
        return securities;
    }

    public void leaveOpen(Tax tax, String code, String reason) {
        trace.undetermined(goods.number(), code, reason);
        charged.undetermined(tax);
    }

    /** By tax, what other taxes count of it; grows with each tax. */
    public Map<String, BigDecimal> counted() {
        return charged.counted();
    }

    public void assess(Tax tax, Fitting fitting) {
        switch (fitting.outcome()) {
            case Outcome.Lacks(var code, var reason) -> leaveOpen(tax, code, "the " + tax.name() + " under measure "
                    + fitting.measure().sid() + " cannot be worked out: " + reason);
            case Outcome.Charges(var duty, var shortOf) -> assess(tax, fitting.measure(), duty, shortOf);
            case Outcome.Fails _ -> throw new IllegalArgumentException("a measure that does not apply was chosen");
        }
    }

    private void assess(Tax tax, Measure measure, DutyExpression fitting, List<String> shortOf) {
        List<String> base = tax.baseFor(goods.route().regime(), goods.facts());
        if (charged.anyUndetermined(base) || charged.anyUndetermined(shortOf)) {
            leaveOpen(tax, "base-undetermined", "the base of the " + tax.name() + " contains an amount that is not determined");
            return;
        }
        if (tax.onlyOnCharge() && !charged.anyCharging(base)) {
            trace.decided(goods.number(), "measure", "no " + tax.name() + ": nothing is charged in its base");
            return;
        }
        BigDecimal amount = charged.sum(base, tax);
        // a zero rate has nothing to do where nothing is charged: the rate of the law stays to be read
        Optional<Treatment> zeroRate = amount.signum() == 0 ? Optional.empty() : treatment(tax, Effect.ZERO_RATE);
        DutyExpression duty = zeroRate.isPresent() ? DutyExpression.percent(BigDecimal.ZERO.setScale(2)) : fitting;
        DutyCalculation calculation = new DutyCalculation(amount, goods, currencies);
        switch (shortOf.isEmpty() || zeroRate.isPresent() ? calculation.of(duty)
                : calculation.shortfall(duty, charged.sum(shortOf, tax), charged.inWords(shortOf, tax))) {
            case Result.Missing(var code, var reason) -> leaveOpen(tax, code,
                    "the " + tax.name() + " under measure " + measure.sid() + " (" + duty + ") cannot be worked out: "
                            + reason);
            case Result.Amount result ->
                charge(tax, measure, duty, amount, charged.inWords(base, tax), result, zeroRate);
        }
    }

    private void charge(Tax tax, Measure measure, DutyExpression duty, BigDecimal base, String baseInWords,
            Result.Amount result,
            Optional<Treatment> zeroRate) {
        String taxType = tax.typeFor(goods.route().regime(), additionalCode(measure, tax));
        if (taxType == null) {
            leaveOpen(tax, "no-tax-type",
                    "measure " + measure.sid() + " does not say which tax it is: it needs an additional code");
            return;
        }
        BigDecimal computed = tax.rounding().apply(result.exact());
        trace.computed(goods.number(), taxType, "calculation", measure, duty.toString(),
                result.working() + "; base " + Figures.money(base, currencies.own()) + " (" + baseInWords + ")",
                result.exact().toPlainString(), measure.basis().isEmpty() ? null : measure.basis());
        trace.computed(goods.number(), taxType, "rounding", null, tax.rounding().text(), result.exact().toPlainString(),
                computed.toPlainString(), tax.rounding().basis());
        String formula = result.working() + " (" + baseInWords + ") under measure " + measure.type() + " (" + measure.sid()
                + "), "
                + tax.rounding().text() + " = " + Figures.money(computed, currencies.own());
        treat(tax, taxType, duty, base, computed, formula + zeroRate.map(each -> "; " + each.text()).orElse(""));
    }

    private void treat(Tax tax, String taxType, DutyExpression duty, BigDecimal base, BigDecimal computed, String formula) {
        BigDecimal zero = BigDecimal.ZERO.setScale(computed.scale());
        Treatment treatment = treatments.stream()
                .filter(each -> each.taxes().contains(tax.id()) && each.effect() != Effect.ZERO_RATE).findFirst().orElse(null);
        Effect effect = treatment == null ? null : treatment.effect();
        boolean assessed = effect == null || effect == Effect.SUSPEND;
        boolean counted = assessed || effect == Effect.SECURE;
        String explanation = formula;
        if (treatment != null) {
            String words = Reliefs.inWords(treatment, goods, currencies.own());
            explanation += "; " + words;
            trace.computed(goods.number(), taxType, "treatment", null, treatment.id(), words,
                    effect == Effect.SUSPEND ? "payable 0" : "assessed 0", treatment.basis());
            secure(treatment, computed);
        }
        charged.add(tax, counted ? computed : zero, effect != Effect.WAIVE && computed.signum() != 0);
        BigDecimal rate = duty.plainRate();
        DutyTerm.PerUnit perUnit = duty.plainPerUnit();
        String unit = perUnit == null || perUnit.units().size() != 1 ? null : perUnit.units().getFirst();
        trace.line(new Line(Kind.CALCULATED, goods.number(), taxType, rate == null ? null : base, rate,
                unit == null ? null : goods.quantities().find(unit).orElse(null), unit,
                effect == Effect.RELIEVE ? computed : zero, assessed ? computed : zero, effect == null ? computed : zero, zero,
                goods.methodOfPayment(taxType), goods.item().preference(), explanation));
    }

    private void secure(Treatment treatment, BigDecimal amount) {
        String type = treatment.securityType();
        if (type == null || amount.signum() == 0 || !treatment.securedWhen().holds(goods.facts())) {
            return;
        }
        BigDecimal zero = BigDecimal.ZERO.setScale(amount.scale());
        securities.add(new Line(Kind.SECURITY, goods.number(), type, null, null, null, null, zero, amount, zero, amount,
                goods.methodOfPayment(type), null,
                Figures.money(amount, currencies.own()) + " is to be secured: " + treatment.text()));
    }

    private Optional<Treatment> treatment(Tax tax, Effect effect) {
        return treatments.stream().filter(each -> each.effect() == effect && each.taxes().contains(tax.id())).findFirst();
    }

    /** Of the measure; where it names none, the one of the item that the tax knows by its prefix. */
    private @Nullable String additionalCode(Measure measure, Tax tax) {
        String prefix = tax.additionalCodePrefix();
        if (measure.additionalCode() != null || prefix == null) {
            return measure.additionalCode();
        }
        return goods.item().additionalCodes().stream().filter(code -> code.startsWith(prefix)).findFirst().orElse(null);
    }
}
