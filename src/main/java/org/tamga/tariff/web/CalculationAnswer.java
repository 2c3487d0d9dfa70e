package org.tamga.tariff.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.Restriction;
import org.tamga.tariff.calculator.Calculation;
import org.tamga.tariff.calculator.Calculation.RulingOfItem;
import org.tamga.tariff.calculator.DutyOption;
import org.tamga.tariff.calculator.MissingInput;
import org.tamga.tariff.calculator.ReliefOption;
import org.tamga.tariff.ruling.Ruling;

/** What the calculator answers; amounts as decimal strings. */
record CalculationAnswer(String pack, String lawVersion, String currency, List<Line> lines, Totals totals,
        List<Open> undetermined,
        List<Missing> missing, List<Option> options, List<Relief> reliefs, List<Restriction> restrictions,
        List<RulingView> rulings, List<Step> trace) {

    record Line(int item, String taxType, @Nullable String base, @Nullable String rate, @Nullable String quantity,
            @Nullable String unit, String deducted, String assessed, String payable, String secured,
            @Nullable String dutyRegime, String explanation) {
        static Line of(Assessment.Line line) {
            return new Line(line.item(), line.taxType(), text(line.base()), text(line.rate()), text(line.quantity()),
                    line.unit(),
                    line.deducted().toPlainString(), line.assessed().toPlainString(), line.payable().toPlainString(),
                    line.secured().toPlainString(), line.dutyRegime(), line.explanation());
        }
    }

    record Totals(String payable, String secured, List<Total> byTaxType) {
    }

    record Total(String taxType, String assessed, String payable, String secured) {
        static Total of(Assessment.Total total) {
            return new Total(total.taxType(), total.assessed().toPlainString(), total.payable().toPlainString(),
                    total.secured().toPlainString());
        }
    }

    record Open(int item, String code, String reason) {
    }

    /**
     * What was not said and the charge depends on.
     *
     * @param place    in the question, for example {@code lines[0].quantities}
     * @param anyOf    codes or units of which one would do; empty if the law does not list them
     * @param required whether the charge cannot be worked out without
     */
    record Missing(int item, String place, Set<String> anyOf, boolean required, String reason) {
        static Missing of(MissingInput missing) {
            String line = "lines[" + (missing.item() - 1) + "].";
            return new Missing(missing.item(), switch (missing.input()) {
                case COMMODITY -> line + "commodity";
                case VALUE -> line + "value";
                case EXCHANGE_RATE -> "currency";
                case ORIGIN -> line + "origin";
                case DESTINATION -> line + "destination";
                case QUANTITY -> line + "quantities";
                case ADDITIONAL_CODE -> line + "additionalCodes";
            }, missing.anyOf(), missing.required(), missing.reason());
        }
    }

    /** A relief that could be claimed. @param additionalProcedure to declare */
    record Relief(int item, String additionalProcedure, String relief, String basis, String payable, String saving) {
        static Relief of(ReliefOption option) {
            return new Relief(option.item(), option.procedure(), option.relief(), option.basis(),
                    option.payable().toPlainString(), option.saving().toPlainString());
        }
    }

    record Option(int item, String preference, @Nullable String quota, Set<String> additionalCodes, Set<String> documents,
            String measure, String measureType, String duty, String payable, String saving, boolean certain,
            @Nullable QuotaShare quotaShare) {
        static Option of(DutyOption option) {
            return new Option(option.item(), option.preference(), option.quotaOrderNumber(), option.additionalCodes(),
                    option.documents(), option.measure(), option.measureType(), option.duty(),
                    option.payable().toPlainString(), option.saving().toPlainString(), option.certain(),
                    option.drawing() == null ? null : QuotaShare.of(option.drawing()));
        }
    }

    /** What the quota would grant at this moment. @param decided whether nothing would be left to wait for */
    record QuotaShare(String status, String requested, String granted, String unit, boolean decided) {
        static QuotaShare of(QuotaDrawing drawing) {
            return new QuotaShare(drawing.standing().name(), drawing.requested().toPlainString(),
                    drawing.granted().toPlainString(), drawing.unit(), drawing.decided());
        }
    }

    /**
     * A binding ruling on goods of the code that holds on the day.
     *
     * @param binding whether the caller holds it, so that it binds customs towards him
     */
    record RulingView(int item, String number, String kind, String commodity, @Nullable String origin, LocalDate validFrom,
            LocalDate validTo, String description, boolean binding) {
        static RulingView of(RulingOfItem found) {
            Ruling ruling = found.ruling();
            return new RulingView(found.item(), ruling.number(), ruling.kind().name(), ruling.commodity().digits(),
                    ruling.origin(), ruling.validFrom(), ruling.validTo(), ruling.description(), found.binding());
        }
    }

    record Step(int item, @Nullable String taxType, String step, @Nullable String measure, String formula, String inputs,
            @Nullable String result, @Nullable String basis) {
        static Step of(Assessment.TraceStep step) {
            return new Step(step.item(), step.taxType(), step.step(), step.measure(), step.formula(), step.inputs(),
                    step.result(), step.basis());
        }
    }

    static CalculationAnswer of(Law law, Calculation calculation) {
        Assessment assessment = calculation.assessment();
        return new CalculationAnswer(law.pack(), assessment.lawVersion(), assessment.currency(),
                assessment.lines().stream().map(Line::of).toList(),
                new Totals(assessment.payable().amount().toPlainString(), assessment.secured().amount().toPlainString(),
                        assessment.totals().stream().map(Total::of).toList()),
                assessment.undetermined().stream().map(each -> new Open(each.item(), each.code(), each.reason())).toList(),
                calculation.missing().stream().map(Missing::of).toList(),
                calculation.options().stream().map(Option::of).toList(),
                calculation.reliefs().stream().map(Relief::of).toList(), assessment.restrictions(),
                calculation.rulings().stream().map(RulingView::of).toList(),
                assessment.trace().stream().map(Step::of).toList());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
